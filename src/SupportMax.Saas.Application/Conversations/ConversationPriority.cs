using SupportMax.Saas.Errors;
using SupportMax.Saas.Routing;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Conversations;

internal sealed class ConversationPriority(ConversationChange change, ITicketRepository tickets) : IConversationPriority
{
    public async Task SetAsync(Guid conversationId, TicketPriority? priority, string? note, StaffMember member, CancellationToken cancellationToken)
    {
        var wanted = priority ?? throw new BusinessException(ConversationErrorCodes.PriorityRequired, ErrorKind.BadInput, "priority");
        var clean = NoteText.Clean(note);
        await change.TryAsync(
            conversationId,
            async (conversation, now, token) =>
            {
                conversation.Prioritize(wanted, Actor.Agent(member.Id, member.Name), clean, now);
                (await tickets.FindOpenByConversationAsync(conversationId, token))?.Prioritize(wanted);
                return true;
            },
            cancellationToken);
    }
}
