namespace SupportMax.Saas.Crm;

/// <summary>The current tenant's connection, links, ledger and copies of customers.</summary>
public interface ICrmRepository
{
    /// <summary>The connection, or null.</summary>
    Task<CrmConnection?> FindConnectionAsync(CancellationToken cancellationToken);

    /// <summary>Takes the connection for this host when nobody else has it; null otherwise. Committed at once.</summary>
    Task<CrmConnection?> TakeConnectionAsync(Guid leaseId, DateTimeOffset now, DateTimeOffset leasedUntil, CancellationToken cancellationToken);

    /// <summary>Prolongs the host's hold within the running transaction; false when another has it.</summary>
    Task<bool> KeepConnectionAsync(Guid leaseId, DateTimeOffset leasedUntil, CancellationToken cancellationToken);

    /// <summary>
    /// The changes that are next: of each ticket the first that is not done, when it is due. A case that could not be made holds back
    /// what follows it.
    /// </summary>
    Task<IReadOnlyList<CrmLedgerEntry>> ListNextAsync(DateTimeOffset now, bool comments, int take, CancellationToken cancellationToken);

    /// <summary>Writes a change unless the same one is in the ledger already. Written at once, within the running transaction, so that lines keep the order in which they are intended.</summary>
    /// <returns>Whether it was new.</returns>
    Task<bool> IntendAsync(CrmLedgerEntry entry, CancellationToken cancellationToken);

    /// <summary>A line of the ledger, or null.</summary>
    Task<CrmLedgerEntry?> FindEntryAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Which of these tickets have changes that the CRM does not know yet.</summary>
    Task<IReadOnlySet<Guid>> ListWaitingAsync(IReadOnlyCollection<Guid> ticketIds, CancellationToken cancellationToken);

    /// <summary>The links of these tickets.</summary>
    Task<IReadOnlyDictionary<Guid, CrmLink>> ListLinksAsync(IReadOnlyCollection<Guid> ticketIds, CancellationToken cancellationToken);

    /// <summary>The copy of a customer, or null.</summary>
    Task<CrmCustomerCopy?> FindCustomerAsync(string email, CancellationToken cancellationToken);

    /// <summary>Whether something that came from the CRM is in the ledger.</summary>
    Task<bool> HasReceivedAsync(string remoteKey, CancellationToken cancellationToken);

    /// <summary>Reads something again that another transaction may have changed before this one had its lock.</summary>
    Task RefreshAsync<T>(T entity, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Adds something; written with the unit of work.</summary>
    void Add<T>(T entity)
        where T : class;
}
