using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>Puts one question to what is in force and to what is on trial.</summary>
internal sealed class TrialSides(IChatModelRepository repository, ChatModelConnections connections, AnswerComposer composer, ICurrentTenant currentTenant)
{
    public async Task<TrialRowDto> AnswerAsync(ModelTrial trial, CompositionRequest request, CancellationToken cancellationToken)
    {
        var settings = await repository.FindAsync(cancellationToken) ?? throw new BusinessException(ChatModelErrorCodes.NotConfigured);
        var connection = connections.Open(settings);
        return new TrialRowDto(
            request.Question,
            await AskAsync(connection.Of(trial, isVariant: false), request, cancellationToken),
            await AskAsync(connection.Of(trial, isVariant: true), request, cancellationToken));
    }

    private async Task<TrialReplyDto> AskAsync(ChatModelConnection connection, CompositionRequest request, CancellationToken cancellationToken)
    {
        var composition = await composer.ComposeAsync(currentTenant.Id, connection, request, cancellationToken);
        return new TrialReplyDto(composition.Text, composition.Reason);
    }
}
