using System.Collections.Concurrent;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>
/// Composed replies that can be sent again: to the same question, or one that means the same, asked of the same tenant's same
/// knowledge with the same model in the same language. What came with a conversation before it or with personal data is never kept.
/// </summary>
internal sealed class ComposedReplies(QuestionLikeness likeness)
{
    private const int MostReplies = 5_000;
    private const int MostOfAKind = 50;

    private readonly ConcurrentDictionary<Key, KeptReply[]> _replies = new();
    private int _count;

    /// <summary>The reply to the question or to one that means the same; null when there is none.</summary>
    public (KeptReply Reply, bool IsSame)? Find(Key key, string question)
    {
        if (!_replies.TryGetValue(key, out var kept))
            return null;
        var normal = Normalize(question);
        if (Array.Find(kept, reply => reply.Question == normal) is { } same)
            return (same, true);
        return likeness.Find(normal, kept, reply => reply.Encoded) is { } alike ? (alike, false) : null;
    }

    public void Keep(Key key, string question, string model, string text, IReadOnlyList<int> citations)
    {
        // Rarely full, and cheap to fill again.
        if (Interlocked.Increment(ref _count) > MostReplies)
        {
            _replies.Clear();
            Interlocked.Exchange(ref _count, 1);
        }

        var normal = Normalize(question);
        var reply = new KeptReply(normal, likeness.Read(normal), model, text, citations);
        _replies.AddOrUpdate(key, [reply], (_, others) => [reply, .. others.Where(other => other.Question != normal).Take(MostOfAKind - 1)]);
    }

    private static string Normalize(string question) => string.Join(' ', question.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('?', '.', '!');

    /// <summary>Whose reply to what: replies are never sent over any of these borders.</summary>
    internal readonly record struct Key(TenantId TenantId, string KnowledgeRevision, string Models, string Tone, string Sources, string Language)
    {
        public static Key Of(TenantId tenantId, ChatModelConnection connection, CompositionRequest request) => new(
            tenantId, request.KnowledgeRevision, $"{connection.LargeModel.Name} {connection.SmallModel?.Name}", connection.Tone, string.Join(',', request.Sources.Select(source => source.Id)), request.ReplyLanguage ?? "");
    }
}

/// <summary>A reply that can be sent again.</summary>
/// <param name="Question">The question, in lower case.</param>
/// <param name="Encoded">What it means.</param>
/// <param name="Model">The model that composed it.</param>
/// <param name="Text">The reply.</param>
/// <param name="Citations">The numbers of the sources that it cites.</param>
internal sealed record KeptReply(string Question, EncodedQuestion Encoded, string Model, string Text, IReadOnlyList<int> Citations);
