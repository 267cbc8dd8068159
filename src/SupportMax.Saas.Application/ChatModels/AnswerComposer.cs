using Microsoft.Extensions.AI;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>
/// Composes a reply from sources with the tenant's chat model: kept reply → budget → model → check of each sentence → second
/// model → plain answer. Whatever goes wrong, the customer gets an answer within the tenant's time limit.
/// </summary>
internal sealed class AnswerComposer(
    ChatModelConnections connections, IChatClients clients, ComposedReplies kept, GroundedWriting writing, ModelCallLog log)
{
    /// <returns>The composition; null for a tenant without a model.</returns>
    public async Task<Composition?> ComposeAsync(TenantId tenantId, CompositionRequest request, CancellationToken cancellationToken)
    {
        if (await connections.FindAsync(tenantId, cancellationToken) is not { } connection)
            return null;
        var key = ComposedReplies.Key.Of(tenantId, connection, request);
        if (kept.Find(key) is { } found)
            return new Composition(found.Text, [.. found.Citations.Select(number => request.Sources[number - 1])], "Sent again what the chat model composed for the same question.");
        if (await log.FindUsedUpAsync(tenantId, connection.Budget, cancellationToken) is { } usedUp)
            return Composition.Plain($"The chat model was not asked: {usedUp}.");
        return await WriteAsync(new Turn(tenantId, connection, request, key), cancellationToken);
    }

    private async Task<Composition> WriteAsync(Turn turn, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(turn.Connection.TimeLimit);
        var (models, why) = ModelRouter.Choose(turn.Connection, turn.Request);
        var personal = new PersonalData();
        var prompt = CompositionPrompt.Write(turn.Request, turn.Connection.Tone, personal);
        var failures = new List<string>();
        foreach (var model in models)
        {
            var attempt = await TryAsync(turn, model, prompt, personal, limit.Token);
            cancellationToken.ThrowIfCancellationRequested();
            if (attempt.Fault is null)
                return Finish(turn, attempt.Draft, personal, $"Composed by {model.Name} ({why}) from {attempt.Draft.Citations.Count} of {turn.Request.Sources.Count} sources in {attempt.Draft.ElapsedMs} ms.");
            failures.Add($"{model.Name}: {attempt.Fault}");
            if (!attempt.MayTryAnother || limit.IsCancellationRequested)
                break;
        }

        return Composition.Plain($"The plain answer was sent instead of a composed one ({string.Join("; ", failures)}).");
    }

    private async Task<Attempt> TryAsync(Turn turn, ChatModel model, List<ChatMessage> prompt, PersonalData personal, CancellationToken cancellationToken)
    {
        var attempt = await ReadAsync(turn, model, prompt, personal, cancellationToken);
        await log.WriteAsync(turn.TenantId, attempt.Facts(turn.Request.ConversationId, model, string.Join("\n\n", prompt.Select(message => message.Text))));
        return attempt;
    }

    private async Task<Attempt> ReadAsync(Turn turn, ChatModel model, List<ChatMessage> prompt, PersonalData personal, CancellationToken cancellationToken)
    {
        var startedAt = log.Now;
        var draft = new ModelDraft(prompt);
        try
        {
            using var client = clients.Create(turn.Connection, model.Name);
            await writing.ReadAsync(draft, client, prompt, turn.Request, personal, cancellationToken);
            return new Attempt(startedAt, draft, draft.Fault is null ? ModelCallOutcome.Sent : ModelCallOutcome.Ungrounded, draft.Fault);
        }
        catch (OperationCanceledException)
        {
            return new Attempt(startedAt, draft, ModelCallOutcome.TimedOut, "no reply within the time limit");
        }
        catch (Exception exception)
        {
            // Whatever it is, the customer gets the plain answer, and the admin reads why in the trace.
            return new Attempt(startedAt, draft, ModelCallOutcome.Failed, exception is ChatModelFailedException ? exception.Message : $"failed ({exception.GetType().Name})");
        }
    }

    private Composition Finish(Turn turn, ModelDraft draft, PersonalData personal, string reason)
    {
        var written = draft.Text.Trim();
        var text = personal.Restore(written);
        if (turn.Request.Before.Count == 0 && text == written)
            kept.Keep(turn.Key, text, [.. draft.Citations]);
        return new Composition(text, [.. draft.Citations.Select(number => turn.Request.Sources[number - 1])], reason);
    }

    private sealed record Turn(TenantId TenantId, ChatModelConnection Connection, CompositionRequest Request, ComposedReplies.Key Key);
}
