namespace SupportMax.Saas.Conversations;

/// <summary>Where words were found.</summary>
/// <param name="Words">The words.</param>
/// <param name="ConversationIds">The conversations with them; when they are frequent, any of them.</param>
/// <param name="IsFrequent">Whether they stand in so many messages that not all were looked for.</param>
internal sealed record FoundWords(string Words, IReadOnlyList<Guid> ConversationIds, bool IsFrequent);
