namespace SupportMax.Saas.Tickets;

/// <summary>Reads of the tenant's tickets, straight into what travels.</summary>
public interface ITicketQueries
{
    /// <summary>Columns that a list can be sorted by.</summary>
    static readonly IReadOnlyList<string> SortColumns = ["number", "priority", "createdat", "status", "subject"];

    /// <summary>A page of tickets.</summary>
    Task<PagedResult<TicketDto>> ListAsync(TicketFilter filter, CancellationToken cancellationToken);

    /// <summary>A ticket, or null.</summary>
    Task<TicketDto?> FindAsync(Guid id, CancellationToken cancellationToken);
}
