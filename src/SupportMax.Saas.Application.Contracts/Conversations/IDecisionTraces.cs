using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

/// <summary>What the bot's decisions of a conversation rested on.</summary>
public interface IDecisionTraces
{
    /// <summary>All decisions of a conversation, in order.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    Task<ListResult<DecisionTraceDto>> ListAsync(Guid conversationId, CancellationToken cancellationToken);
}
