namespace SupportMax.Saas.Tickets;

/// <summary>The current tenant's tickets.</summary>
public interface ITicketRepository
{
    /// <summary>The next number; taken only if the transaction commits.</summary>
    Task<long> NextNumberAsync(CancellationToken cancellationToken);

    /// <summary>The conversation's open ticket, or null.</summary>
    Task<Ticket?> FindOpenByConversationAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>The ticket, or null.</summary>
    Task<Ticket?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Adds a ticket; written with the unit of work.</summary>
    void Add(Ticket ticket);
}
