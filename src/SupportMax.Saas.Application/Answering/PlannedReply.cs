using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Answering;

/// <summary>A reply that is to be written.</summary>
/// <param name="Thought">What it replies to.</param>
/// <param name="Plan">What it says.</param>
internal sealed record PlannedReply(CustomerThought Thought, ReplyPlan Plan);

/// <summary>A reply that was written.</summary>
/// <param name="Conversation">The conversation, as it is now.</param>
/// <param name="Message">The reply.</param>
internal sealed record WrittenReply(Conversation Conversation, Message Message);

/// <summary>What became of a planned reply.</summary>
/// <param name="Written">What was written; null when the conversation had moved on.</param>
internal sealed record ReplyOutcome(WrittenReply? Written);
