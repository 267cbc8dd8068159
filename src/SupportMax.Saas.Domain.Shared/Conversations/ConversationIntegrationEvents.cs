using SupportMax.Saas.Events;

namespace SupportMax.Saas.Conversations;

/// <summary>A conversation began.</summary>
[EventName("conversation.created")]
public sealed record ConversationCreated(Guid ConversationId) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid Key => ConversationId;
}

/// <summary>Somebody wrote a message.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="MessageId">The message.</param>
/// <param name="Sequence">Its number within the conversation.</param>
/// <param name="AuthorKind">Who wrote it.</param>
[EventName("conversation.message-added")]
public sealed record MessageAdded(Guid ConversationId, Guid MessageId, long Sequence, AuthorKind AuthorKind) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid Key => ConversationId;
}

/// <summary>Another one's turn, or the conversation is over.</summary>
[EventName("conversation.status-changed")]
public sealed record ConversationStatusChanged(Guid ConversationId, ConversationStatus Status) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid Key => ConversationId;
}
