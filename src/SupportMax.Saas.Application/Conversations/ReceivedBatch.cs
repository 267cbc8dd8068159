namespace SupportMax.Saas.Conversations;

/// <summary>What became of a batch of messages.</summary>
/// <param name="Results">Of each message, in the same order; null for one that is to be sent by itself.</param>
/// <param name="Written">What was written, in its order.</param>
internal sealed record ReceivedBatch(SendResult?[] Results, List<ReceivedMessage> Written);

/// <summary>A customer's message that was written.</summary>
/// <param name="Conversation">The conversation, as it is now.</param>
/// <param name="Message">The message.</param>
/// <param name="Before">Whose turn it was before it.</param>
internal sealed record ReceivedMessage(Conversation Conversation, Message Message, ConversationStatus Before);
