using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

/// <summary>Says what customers are to the tenant.</summary>
public interface ICustomerRanking
{
    /// <summary>
    /// Says what a conversation's customer is, such as <c>Enterprise</c>. From here on the tenant's priority rules know it; a conversation that is with people
    /// comes sooner at once if a rule says so, and never later.
    /// </summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="tier">What the customer is; null or empty for nothing special.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/>, <see cref="ConversationErrorCodes.CustomerTierInvalid"/></exception>
    Task RankAsync(Guid conversationId, string? tier, CancellationToken cancellationToken);
}
