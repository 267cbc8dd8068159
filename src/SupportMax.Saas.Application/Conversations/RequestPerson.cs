using SupportMax.Saas.Channels;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Conversations;

internal sealed class RequestPerson(
    IConversationRepository conversations, IUnitOfWork unitOfWork, Escalation escalation, ConversationEvents events, TimeProvider clock) : IRequestPerson
{
    public async Task<Guid> RequestAsync(Guid visitorId, Guid? conversationId, CancellationToken cancellationToken)
    {
        var (conversation, notice) = await unitOfWork.InTransactionAsync(
            async token =>
            {
                var found = await FindOrBeginAsync(visitorId, conversationId, token);
                return found.Status is ConversationStatus.Waiting or ConversationStatus.Pending
                    ? (found, null)
                    : (found, await escalation.HandOverAsync(found, EscalationReason.CustomerRequest, EscalationCause.None, token));
            },
            cancellationToken);
        if (notice is not null)
            await events.WrittenAsync(conversation, notice);
        return conversation.Id;
    }

    private async Task<Conversation> FindOrBeginAsync(Guid visitorId, Guid? conversationId, CancellationToken cancellationToken)
    {
        if (conversationId is { } id)
        {
            var found = await conversations.FindForUpdateAsync(id, cancellationToken);
            return found?.VisitorId == visitorId ? found : throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound, "conversationId");
        }

        var conversation = new Conversation(visitorId, ChannelKind.Web, clock.GetUtcNow());
        conversations.Add(conversation);
        return conversation;
    }
}
