namespace SupportMax.Saas.Conversations;

/// <summary>A conversation and what was said in it last.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Messages">Its last messages, in order.</param>
public sealed record ConversationWithMessages(Conversation Conversation, IReadOnlyList<Message> Messages);
