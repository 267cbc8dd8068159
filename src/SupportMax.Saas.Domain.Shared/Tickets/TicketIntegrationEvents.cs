using SupportMax.Saas.Events;

namespace SupportMax.Saas.Tickets;

/// <summary>A conversation became a ticket.</summary>
[EventName("ticket.created")]
public sealed record TicketCreated(Guid TicketId, Guid ConversationId, long Number) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid Key => TicketId;
}

/// <summary>A ticket got another status or another person.</summary>
[EventName("ticket.changed")]
public sealed record TicketChanged(Guid TicketId, Guid ConversationId, TicketStatus Status) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid Key => TicketId;
}
