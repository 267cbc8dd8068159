using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

internal sealed class DecisionTraces(IDecisionTraceQueries queries) : IDecisionTraces
{
    public async Task<ListResult<DecisionTraceDto>> ListAsync(Guid conversationId, CancellationToken cancellationToken) =>
        await queries.ListAsync(conversationId, cancellationToken) is { } traces
            ? new ListResult<DecisionTraceDto>(traces)
            : throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound);
}
