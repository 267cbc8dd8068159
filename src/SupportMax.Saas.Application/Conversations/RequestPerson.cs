using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Conversations;

internal sealed class RequestPerson(VisitorConversations own, IUnitOfWork unitOfWork, Escalation escalation, ConversationEvents events) : IRequestPerson
{
    public async Task<Guid> RequestAsync(Guid visitorId, Guid? conversationId, CancellationToken cancellationToken)
    {
        var (conversation, notice) = await unitOfWork.InTransactionAsync(
            async token =>
            {
                var found = conversationId is { } id ? await own.GoOnAsync(await own.LockAsync(visitorId, id, token), token) : await own.BeginAsync(visitorId, token);
                return found.State is ConversationState.Waiting or ConversationState.Assigned
                    ? (found, null)
                    : (found, await escalation.HandOverAsync(found, EscalationReason.CustomerRequest, EscalationCause.None, token));
            },
            cancellationToken);
        if (notice is not null)
            await events.WrittenAsync(conversation, notice);
        return conversation.Id;
    }
}
