using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Crm;

/// <summary>What the CRM connection reads of the current tenant's other rows.</summary>
public interface ICrmQueries
{
    /// <summary>The tickets with what is known of their customers.</summary>
    Task<IReadOnlyDictionary<Guid, CrmTicket>> ListTicketsAsync(IReadOnlyCollection<Guid> ticketIds, CancellationToken cancellationToken);

    /// <summary>By ticket, what was said until it was made, in order.</summary>
    Task<ILookup<Guid, Message>> ListTranscriptsAsync(IReadOnlyCollection<Guid> ticketIds, CancellationToken cancellationToken);

    /// <summary>By line of the ledger, the message it is about.</summary>
    Task<IReadOnlyDictionary<Guid, CrmMessage>> ListMessagesAsync(IReadOnlyCollection<Guid> entryIds, CancellationToken cancellationToken);

    /// <summary>The ticket that was open when a message was written and whose transcript it is not in; null when there was none.</summary>
    Task<Ticket?> FindTicketOfMessageAsync(Guid conversationId, long sequence, CancellationToken cancellationToken);

    /// <summary>Whether a message came from the CRM.</summary>
    Task<bool> IsReceivedAsync(Guid conversationId, long sequence, CancellationToken cancellationToken);

    /// <summary>The latest ticket; null when there is none.</summary>
    Task<Guid?> FindLatestTicketAsync(CancellationToken cancellationToken);

    /// <summary>The latest tickets, at most so many.</summary>
    Task<IReadOnlyList<Guid>> ListLatestTicketsAsync(int take, CancellationToken cancellationToken);

    /// <summary>The address of a conversation's customer; empty when they have not told one, null when there is no such conversation.</summary>
    Task<string?> FindEmailAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>Lines of the ledger, the newest first.</summary>
    Task<PagedResult<CrmLedgerEntryDto>> ListLedgerAsync(CrmLedgerFilter filter, CancellationToken cancellationToken);

    /// <summary>How much of the ledger is not done.</summary>
    Task<CrmLedgerCounts> CountAsync(CancellationToken cancellationToken);
}

/// <summary>A ticket with its customer.</summary>
public sealed record CrmTicket(Ticket Ticket, ChannelKind Channel, string? Language, CrmPerson Customer)
{
    /// <summary>By what its case is found.</summary>
    public string Key => KeyOf(Ticket.Id);

    /// <summary>By what the case of a ticket is found.</summary>
    public static string KeyOf(Guid ticketId) => ticketId.ToString("N");
}

/// <summary>A customer.</summary>
public sealed record CrmPerson(Guid VisitorId, string? Name, string? Email);

/// <summary>A message of a ticket's conversation.</summary>
public sealed record CrmMessage(long TicketNumber, Message Message);
