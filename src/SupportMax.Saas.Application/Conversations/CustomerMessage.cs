namespace SupportMax.Saas.Conversations;

/// <summary>A customer's message on its way into a conversation.</summary>
/// <param name="ConversationId">The conversation; null to begin one.</param>
/// <param name="VisitorId">The customer; null when a partner passes it on, for whoever has the conversation.</param>
/// <param name="ClientMessageId">The sender's own id for it, as it came.</param>
/// <param name="Text">The words, as they came.</param>
internal sealed record CustomerMessage(Guid? ConversationId, Guid? VisitorId, string? ClientMessageId, string? Text);
