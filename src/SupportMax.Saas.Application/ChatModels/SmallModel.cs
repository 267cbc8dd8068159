using Microsoft.Extensions.AI;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>Lets the tenant's small model write what no customer reads unchecked, such as translations, and notes what that cost.</summary>
internal sealed class SmallModel(IChatClients clients, ModelCallLog log)
{
    private const int MostTokens = 900;

    /// <param name="tenantId">The tenant.</param>
    /// <param name="connection">Its chat models; the large one serves where there is no small one.</param>
    /// <param name="conversationId">The conversation it is for.</param>
    /// <param name="prompt">What is asked, with placeholders for personal data.</param>
    /// <param name="outcome">What it is noted as when it works.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What it wrote; null when it failed or was too slow.</returns>
    public async Task<string?> WriteAsync(
        TenantId tenantId, ChatModelConnection connection, Guid? conversationId, List<ChatMessage> prompt, ModelCallOutcome outcome, CancellationToken cancellationToken)
    {
        var model = connection.SmallModel ?? connection.LargeModel;
        var startedAt = log.Now;
        var draft = new ModelDraft(prompt);
        var fault = await ReadAsync(connection, model, draft, prompt, cancellationToken);
        var attempt = new Attempt(startedAt, draft, fault?.Outcome ?? outcome, fault?.Detail);
        await log.WriteAsync(tenantId, attempt.Facts(conversationId, model, string.Join("\n\n", prompt.Select(message => message.Text))) with { Trial = connection.Mark });
        return fault is null ? draft.Text.Trim() : null;
    }

    private async Task<(ModelCallOutcome Outcome, string Detail)?> ReadAsync(ChatModelConnection connection, ChatModel model, ModelDraft draft, List<ChatMessage> prompt, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.Create(connection, model.Name);
            await foreach (var update in client.GetStreamingResponseAsync(prompt, new ChatOptions { Temperature = 0, MaxOutputTokens = MostTokens }, cancellationToken))
                draft.Take(update);
            return draft.Text.Trim().Length == 0 ? (ModelCallOutcome.Failed, "the server replied with nothing") : null;
        }
        catch (OperationCanceledException)
        {
            return (ModelCallOutcome.TimedOut, "no reply within the time limit");
        }
        catch (ChatModelFailedException exception)
        {
            return (ModelCallOutcome.Failed, exception.Message);
        }
    }
}
