using System.Collections.Concurrent;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>
/// Composed replies that can be sent again: to the same words, asked of the same tenant's same knowledge with the same model.
/// What came with a conversation before it or with personal data is never kept.
/// </summary>
internal sealed class ComposedReplies
{
    private const int MostReplies = 5_000;

    private readonly ConcurrentDictionary<Key, (string Text, int[] Citations)> _replies = new();

    public (string Text, int[] Citations)? Find(Key key) => _replies.TryGetValue(key, out var found) ? found : null;

    public void Keep(Key key, string text, int[] citations)
    {
        // Rarely full, and cheap to fill again.
        if (_replies.Count >= MostReplies)
            _replies.Clear();
        _replies[key] = (text, citations);
    }

    internal readonly record struct Key(TenantId TenantId, string KnowledgeRevision, string Model, string Tone, string Sources, string Question)
    {
        public static Key Of(TenantId tenantId, ChatModelConnection connection, CompositionRequest request) => new(
            tenantId, request.KnowledgeRevision, connection.LargeModel.Name, connection.Tone, string.Join(',', request.Sources.Select(source => source.Id)), Normalize(request.Question));

        private static string Normalize(string question) => string.Join(' ', question.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('?', '.', '!');
    }
}
