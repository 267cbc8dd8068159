using Microsoft.Extensions.AI;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>Translates questions and checked replies with the tenant's small model, and notes what that cost.</summary>
internal sealed class Translator(IChatClients clients, ModelCallLog log)
{
    private const int MostTokens = 900;

    /// <param name="tenantId">The tenant.</param>
    /// <param name="connection">Its chat model.</param>
    /// <param name="conversationId">The conversation it is for.</param>
    /// <param name="text">The text, with placeholders for personal data.</param>
    /// <param name="language">The language to translate into, as a BCP 47 tag.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The translation; null when the model failed or was too slow.</returns>
    public async Task<string?> TranslateAsync(TenantId tenantId, ChatModelConnection connection, Guid? conversationId, string text, string language, CancellationToken cancellationToken)
    {
        var model = connection.SmallModel ?? connection.LargeModel;
        var prompt = TranslationPrompt.Write(text, language);
        var startedAt = log.Now;
        var draft = new ModelDraft(prompt);
        var (outcome, detail) = await ReadAsync(connection, model, prompt, draft, cancellationToken);
        var translation = draft.Text.Trim();
        if (outcome == ModelCallOutcome.Translated && translation.Length == 0)
            (outcome, detail) = (ModelCallOutcome.Failed, "the server replied with nothing");
        await log.WriteAsync(tenantId, new Attempt(startedAt, draft, outcome, detail).Facts(conversationId, model, string.Join("\n\n", prompt.Select(message => message.Text))));
        return outcome == ModelCallOutcome.Translated ? translation : null;
    }

    private async Task<(ModelCallOutcome Outcome, string? Detail)> ReadAsync(
        ChatModelConnection connection, ChatModel model, List<ChatMessage> prompt, ModelDraft draft, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.Create(connection, model.Name);
            await foreach (var update in client.GetStreamingResponseAsync(prompt, new ChatOptions { Temperature = 0, MaxOutputTokens = MostTokens }, cancellationToken))
                draft.Take(update);
            return (ModelCallOutcome.Translated, null);
        }
        catch (OperationCanceledException)
        {
            return (ModelCallOutcome.TimedOut, "no translation within the time limit");
        }
        catch (ChatModelFailedException exception)
        {
            return (ModelCallOutcome.Failed, exception.Message);
        }
    }
}
