using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Routing;

/// <summary>Changes who has a conversation, and its ticket with it, in one transaction; then everybody who watches is told.</summary>
internal sealed class ConversationChange(
    IConversationRepository conversations, ITicketRepository tickets, IUnitOfWork unitOfWork, ConversationEvents events, TimeProvider clock)
{
    /// <summary>Runs the change on the locked conversation.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/>, and what the change refuses.</exception>
    public async Task RunAsync(Guid conversationId, Action<Conversation, DateTimeOffset> change, CancellationToken cancellationToken) =>
        await TryAsync(
            conversationId,
            (conversation, now, _) =>
            {
                change(conversation, now);
                return Task.FromResult(true);
            },
            cancellationToken);

    /// <summary>Runs the change on the locked conversation, unless it finds that there is nothing to change any more.</summary>
    /// <returns>Whether something was changed.</returns>
    public async Task<bool> TryAsync(
        Guid conversationId, Func<Conversation, DateTimeOffset, CancellationToken, Task<bool>> change, CancellationToken cancellationToken)
    {
        try
        {
            var changed = await unitOfWork.InTransactionAsync(
                async token =>
                {
                    var conversation = await conversations.FindForUpdateAsync(conversationId, token)
                        ?? throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound, "conversationId");
                    if (!await change(conversation, clock.GetUtcNow(), token))
                        return null;
                    if (await tickets.FindOpenByConversationAsync(conversationId, token) is { } ticket)
                        ticket.Assign(conversation.AssigneeId, conversation.AssigneeName);
                    return conversation;
                },
                cancellationToken);
            if (changed is not null)
                await events.StatusChangedAsync(changed);
            return changed is not null;
        }
        finally
        {
            unitOfWork.Forget();
        }
    }
}
