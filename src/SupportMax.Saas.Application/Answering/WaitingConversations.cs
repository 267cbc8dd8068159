using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Batching;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Reads the conversations that wait for the bot, together with those of other customers who wait at the same time.</summary>
internal sealed class WaitingConversations(TenantScopes scopes, ICurrentTenant currentTenant)
{
    private const int Lanes = 2;
    private const int Most = 32;
    private const int RecentMessages = 30;

    private readonly TenantBatches<Guid, ConversationWithMessages?> _batches = new(scopes, Lanes, Most, ReadAsync);

    /// <summary>The conversation with its last messages, in order, to read; null when there is none.</summary>
    public Task<ConversationWithMessages?> FindAsync(Guid conversationId, CancellationToken cancellationToken) =>
        _batches.RunAsync(currentTenant.Id, conversationId, cancellationToken);

    private static async Task<IReadOnlyList<ConversationWithMessages?>> ReadAsync(IServiceProvider services, IReadOnlyList<Guid> ids)
    {
        var found = (await services.GetRequiredService<IConversationRepository>().ListWithLastMessagesAsync(ids, RecentMessages, CancellationToken.None))
            .ToDictionary(read => read.Conversation.Id);
        return [.. ids.Select(found.GetValueOrDefault)];
    }
}
