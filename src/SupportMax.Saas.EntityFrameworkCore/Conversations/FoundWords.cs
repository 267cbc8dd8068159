namespace SupportMax.Saas.Conversations;

/// <summary>Where words were found.</summary>
/// <param name="Words">The words.</param>
/// <param name="ConversationIds">The conversations with them; unless they are all, any of them.</param>
/// <param name="IsAll">Whether no more messages have the words than were looked for.</param>
internal sealed record FoundWords(string Words, IReadOnlyList<Guid> ConversationIds, bool IsAll);
