using System.Collections.Concurrent;

namespace SupportMax.Saas.ChatModels;

/// <summary>
/// What a model is told of a conversation: the newest turns word by word, and what came before them in a summary, so that a long
/// conversation costs no more than a short one. Summaries are kept in memory for half an hour and only added to.
/// </summary>
internal sealed class ConversationMemory(SmallModel small, TimeProvider clock)
{
    // About 400 tokens word by word; a summary is made only when there is as much again.
    private const int MostCharacters = 1_600;
    private const int MostSummaries = 2_000;
    private const double ShareOfTime = 0.3;
    private static readonly TimeSpan s_keptFor = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<Guid, Summary> _summaries = new();

    /// <summary>What was said before, the oldest first; without what is too old when no summary could be made.</summary>
    public async Task<IReadOnlyList<string>> RecallAsync(CompositionTurn turn, CancellationToken cancellationToken)
    {
        var turns = turn.Request.Before;
        var known = turn.Request.ConversationId is { } id && _summaries.TryGetValue(id, out var kept) && kept.MadeAt > clock.GetUtcNow() - s_keptFor && kept.Turns <= turns.Count ? kept : Summary.None;
        if (turns.Skip(known.Turns).Sum(text => text.Length) > 2 * MostCharacters)
            known = await ExtendAsync(turn, known, cancellationToken);
        return known.Text.Length == 0 ? Newest(turns) : [$"Summary of what was said before: {known.Text}", .. Newest(turns.Skip(known.Turns))];
    }

    private static List<string> Newest(IEnumerable<string> turns)
    {
        var left = 2 * MostCharacters;
        return [.. turns.Reverse().TakeWhile(text => (left -= text.Length) >= 0).Reverse()];
    }

    private async Task<Summary> ExtendAsync(CompositionTurn turn, Summary known, CancellationToken cancellationToken)
    {
        var turns = turn.Request.Before;
        var left = MostCharacters;
        var older = turns.Count - turns.Reverse().TakeWhile(text => (left -= text.Length) >= 0).Count();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(turn.Connection.TimeLimit * ShareOfTime);
        var personal = new PersonalData();
        var prompt = SummaryPrompt.Write(personal.Hide(known.Text), [.. turns.Take(older).Skip(known.Turns).Select(personal.Hide)]);
        if (await small.WriteAsync(turn.TenantId, turn.Connection, turn.Request.ConversationId, prompt, ModelCallOutcome.Summarized, limit.Token) is not { } text)
            return known;
        var summary = new Summary(personal.Restore(text), older, clock.GetUtcNow());
        if (_summaries.Count >= MostSummaries)
            _summaries.Clear();
        if (turn.Request.ConversationId is { } id)
            _summaries[id] = summary;
        return summary;
    }

    private sealed record Summary(string Text, int Turns, DateTimeOffset MadeAt)
    {
        public static Summary None { get; } = new("", 0, DateTimeOffset.MinValue);
    }
}
