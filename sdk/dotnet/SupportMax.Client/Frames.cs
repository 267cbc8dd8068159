namespace SupportMax.Client;

/// <summary>Who wrote a message.</summary>
/// <param name="Kind"><c>visitor</c>, <c>bot</c>, <c>agent</c> or <c>system</c>.</param>
/// <param name="Name">The name that the customer sees.</param>
public sealed record Author(string Kind, string Name);

/// <summary>A source of an answer.</summary>
public sealed record Citation(string Title, string? Url);

/// <summary>A message of a watched conversation; each sequence number comes once, in order.</summary>
public sealed record IncomingMessage(
    Guid ConversationId,
    Guid MessageId,
    string? ClientMessageId,
    long Sequence,
    Author Author,
    string Text,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<string> QuickReplies,
    DateTimeOffset SentAt);

/// <summary>Whose turn a conversation is.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Status"><c>open</c>, <c>waiting</c>, <c>pending</c> or <c>resolved</c>.</param>
/// <param name="Assignee">Who of the staff takes care of it.</param>
public sealed record StatusChange(Guid ConversationId, string Status, string? Assignee);

/// <summary>An opened conversation.</summary>
public sealed record OpenedConversation(Guid ConversationId, string Status, long LastSequence, bool IsNew);

/// <summary>A message that is durable.</summary>
public sealed record Acknowledged(Guid ConversationId, Guid MessageId, long Sequence, bool Duplicate);

/// <summary>Whom a conversation is with.</summary>
public sealed record Contact(string? ExternalId = null, string? Name = null, string? Email = null, string? Locale = null);

/// <summary>The server refused; nothing was changed.</summary>
/// <param name="code">The error's code, such as <c>Conversations:TextTooLong</c>.</param>
/// <param name="message">What to do about it.</param>
public sealed class SupportMaxException(string code, string message) : Exception(message)
{
    /// <summary>The error's code.</summary>
    public string Code { get; } = code;
}
