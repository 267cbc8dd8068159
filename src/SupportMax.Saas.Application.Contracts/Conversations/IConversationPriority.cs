using SupportMax.Saas.Errors;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Conversations;

/// <summary>Lets people say how soon a conversation needs them.</summary>
public interface IConversationPriority
{
    /// <summary>
    /// Sets the priority of a conversation that people have or are called to, and of its open ticket: both change or neither. Deadlines go by the new
    /// priority at once. What the customer writes next may raise it again.
    /// </summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="priority">How soon.</param>
    /// <param name="note">Why, for colleagues; null or empty for no words.</param>
    /// <param name="member">Who says so.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/>, <see cref="ConversationErrorCodes.PriorityRequired"/>,
    /// <see cref="ConversationErrorCodes.NotNow"/>, <see cref="ConversationErrorCodes.NoteTooLong"/></exception>
    Task SetAsync(Guid conversationId, TicketPriority? priority, string? note, StaffMember member, CancellationToken cancellationToken);
}
