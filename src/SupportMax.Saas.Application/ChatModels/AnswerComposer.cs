using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>
/// Composes a reply from sources with the tenant's chat model: kept reply → budget → model → check of each sentence → second
/// model → translation → plain answer. Whatever goes wrong, the customer gets an answer within the tenant's time limit.
/// </summary>
internal sealed class AnswerComposer(ChatModelConnections connections, ComposedReplies kept, ModelAttempts attempts, ReplyTranslation translation, ModelCallLog log)
{
    /// <returns>The composition; null for a tenant without a model.</returns>
    public async Task<Composition?> ComposeAsync(TenantId tenantId, CompositionRequest request, CancellationToken cancellationToken)
    {
        if (await connections.FindAsync(tenantId, cancellationToken) is not { } connection)
            return null;
        return await ComposeAsync(tenantId, request.ConversationId is { } conversation ? connection.For(conversation) : connection, request, cancellationToken);
    }

    /// <summary>The same with given models.</summary>
    public async Task<Composition> ComposeAsync(TenantId tenantId, ChatModelConnection connection, CompositionRequest request, CancellationToken cancellationToken)
    {
        var turn = new CompositionTurn(tenantId, connection.BeginTurn(), request);
        if (turn.MayKeep && kept.Find(turn.Key, request.Question) is ({ } reply, var isSame))
            return await SendAgainAsync(turn, reply, isSame);
        if (await log.FindUsedUpAsync(tenantId, connection.Budget, cancellationToken) is { } usedUp)
            return Composition.Plain($"The chat model was not asked: {usedUp}.");
        return await WriteAsync(turn, cancellationToken);
    }

    private async Task<Composition> SendAgainAsync(CompositionTurn turn, KeptReply reply, bool isSame)
    {
        var likeness = isSame ? "the same question" : "a question that means the same";
        await log.WriteAsync(turn.TenantId, ModelCallFacts.SentAgain(turn.Request.ConversationId, reply.Model, log.Now, likeness, reply.Text) with { Trial = turn.Connection.Mark });
        return new Composition(reply.Text, turn.SourcesOf(reply.Citations), $"Sent again what the chat model composed for {likeness}.");
    }

    private async Task<Composition> WriteAsync(CompositionTurn turn, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(turn.Connection.TimeLimit * turn.Request.ShareOfTime);
        var (models, why) = ModelRouter.Choose(turn.Connection, turn.Request);
        var prompt = await attempts.PrepareAsync(turn, limit.Token);
        var failures = new List<string>();
        foreach (var model in models)
        {
            var attempt = await attempts.TryAsync(turn.TenantId, turn.Connection, turn.Request, prompt, model, limit.Token);
            cancellationToken.ThrowIfCancellationRequested();
            if (attempt.Fault is null)
                return await FinishAsync(turn, attempt.Draft, model, prompt.Personal, why, limit.Token);
            failures.Add($"{model.Name}: {attempt.Fault}");
            if (!attempt.MayTryAnother || limit.IsCancellationRequested)
                break;
        }

        return Composition.Plain($"The plain answer was sent instead of a composed one ({string.Join("; ", failures)}).");
    }

    private async Task<Composition> FinishAsync(CompositionTurn turn, ModelDraft draft, ChatModel model, PersonalData personal, string why, CancellationToken cancellationToken)
    {
        var side = turn.Connection.Mark is { IsVariant: true } ? "the variant on trial, " : "";
        var reason = $"Composed by {model.Name} ({side}{why}) from {draft.Citations.Count} of {turn.Request.Sources.Count} sources in {draft.ElapsedMs} ms.";
        var (written, note) = await translation.TranslateAsync(turn, draft.Text.Trim(), cancellationToken);
        var text = personal.Restore(written);
        if (turn.MayKeep && text == written && note is not ReplyTranslation.Refused)
            kept.Keep(turn.Key, turn.Request.Question, model.Name, text, [.. draft.Citations]);
        return new Composition(text, turn.SourcesOf(draft.Citations), note is null ? reason : $"{reason} {note}");
    }
}
