namespace SupportMax.Saas.Conversations;

/// <summary>Reads decision traces together with the customer's words they point at.</summary>
public interface IDecisionTraceQueries
{
    /// <summary>The decisions of a conversation, in order; null when there is no such conversation.</summary>
    Task<IReadOnlyList<DecisionTraceDto>?> ListAsync(Guid conversationId, CancellationToken cancellationToken);
}
