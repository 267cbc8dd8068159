using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Routing;

/// <summary>Who has a conversation: staff take it, pass it on, or put it back.</summary>
public interface IRoutingActions
{
    /// <summary>Takes a conversation that nobody has. Of two who take it at once, one is refused.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.AlreadyTaken"/>, <see cref="ConversationErrorCodes.NotNow"/></exception>
    Task TakeAsync(Guid conversationId, StaffMember member, CancellationToken cancellationToken);

    /// <summary>Gives a conversation to somebody, whoever has it.</summary>
    /// <exception cref="BusinessException"><see cref="RoutingErrorCodes.AgentNotFound"/>, <see cref="ConversationErrorCodes.NotNow"/></exception>
    Task AssignAsync(Guid conversationId, Guid agentId, StaffMember by, string? note, CancellationToken cancellationToken);

    /// <summary>Puts a conversation into a queue; null is the default one.</summary>
    /// <exception cref="BusinessException"><see cref="RoutingErrorCodes.QueueNotFound"/>, <see cref="ConversationErrorCodes.NotNow"/></exception>
    Task QueueAsync(Guid conversationId, Guid? queueId, StaffMember by, string? note, CancellationToken cancellationToken);

    /// <summary>Passes a conversation on to the next tier.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.HighestTier"/>, <see cref="ConversationErrorCodes.NotNow"/></exception>
    Task EscalateAsync(Guid conversationId, StaffMember by, string? note, CancellationToken cancellationToken);

    /// <summary>A supervisor takes a conversation, whoever has it.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotNow"/></exception>
    Task BargeInAsync(Guid conversationId, StaffMember supervisor, string? note, CancellationToken cancellationToken);
}
