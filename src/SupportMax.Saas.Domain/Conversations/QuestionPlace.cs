namespace SupportMax.Saas.Conversations;

/// <summary>Where a question stands in its conversation: which messages of the customer it is, and what it was read after.</summary>
/// <param name="FromSequence">The first of the customer's messages that were read as one question.</param>
/// <param name="ThroughSequence">The last of them.</param>
/// <param name="ContextFromSequence">The first of the customer's earlier messages that it was read with; null when there was none.</param>
/// <param name="LastAnsweredFaqId">The FAQ that had been answered last before it.</param>
public sealed record QuestionPlace(long FromSequence, long ThroughSequence, long? ContextFromSequence, Guid? LastAnsweredFaqId);
