using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Crm;

internal sealed class CrmRepository(SupportMaxDbContext context) : ICrmRepository
{
    public Task<CrmConnection?> FindConnectionAsync(CancellationToken cancellationToken) => context.Set<CrmConnection>().SingleOrDefaultAsync(cancellationToken);

    public async Task<CrmConnection?> TakeConnectionAsync(Guid leaseId, DateTimeOffset now, DateTimeOffset leasedUntil, CancellationToken cancellationToken)
    {
        var taken = await context.Set<CrmConnection>()
            .Where(connection => connection.IsEnabled && (connection.LeasedUntil == null || connection.LeasedUntil < now) && (connection.BlockedUntil == null || connection.BlockedUntil <= now))
            .ExecuteUpdateAsync(update => update.SetProperty(connection => connection.LeaseId, leaseId).SetProperty(connection => connection.LeasedUntil, leasedUntil), cancellationToken);
        return taken == 1 ? await context.Set<CrmConnection>().AsNoTracking().SingleAsync(cancellationToken) : null;
    }

    public async Task<bool> KeepConnectionAsync(Guid leaseId, DateTimeOffset leasedUntil, CancellationToken cancellationToken) =>
        await context.Set<CrmConnection>().Where(connection => connection.LeaseId == leaseId)
            .ExecuteUpdateAsync(update => update.SetProperty(connection => connection.LeasedUntil, leasedUntil), cancellationToken) == 1;

    public async Task<IReadOnlyList<CrmLedgerEntry>> ListNextAsync(DateTimeOffset now, bool comments, int take, CancellationToken cancellationToken) =>
        await context.Set<CrmLedgerEntry>().FromSql(
            $"""
             select l.* from crm_ledger l
             where l.state = 'Waiting' and l.run_after <= {now} and (l.kind = 'Comment') = {comments} and not exists (
                 select from crm_ledger e
                 where e.ticket_id = l.ticket_id and e.position < l.position and (e.state = 'Waiting' or e.state = 'Failed' and e.kind = 'CaseCreated'))
             order by l.run_after, l.position limit {take}
             """).ToListAsync(cancellationToken);

    public async Task<bool> IntendAsync(CrmLedgerEntry entry, CancellationToken cancellationToken)
    {
        if (await context.Set<CrmLedgerEntry>().AnyAsync(known => known.Key == entry.Key, cancellationToken))
            return false;
        context.Add(entry);
        // At once, so that lines get their places in the order in which they are intended; in one batch they might not.
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    public Task<CrmLedgerEntry?> FindEntryAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<CrmLedgerEntry>().SingleOrDefaultAsync(entry => entry.Id == id, cancellationToken);

    public async Task<IReadOnlySet<Guid>> ListWaitingAsync(IReadOnlyCollection<Guid> ticketIds, CancellationToken cancellationToken) =>
        await context.Set<CrmLedgerEntry>().Where(entry => ticketIds.Contains(entry.TicketId) && entry.State == CrmLedgerState.Waiting)
            .Select(entry => entry.TicketId).ToHashSetAsync(cancellationToken);

    public Task<bool> HasReceivedAsync(string remoteKey, CancellationToken cancellationToken) =>
        context.Set<CrmLedgerEntry>().AnyAsync(entry => entry.Key == "in:" + remoteKey, cancellationToken);

    public Task RefreshAsync<T>(T entity, CancellationToken cancellationToken)
        where T : class =>
        context.Entry(entity).ReloadAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, CrmLink>> ListLinksAsync(IReadOnlyCollection<Guid> ticketIds, CancellationToken cancellationToken) =>
        await context.Set<CrmLink>().Where(link => ticketIds.Contains(link.TicketId)).ToDictionaryAsync(link => link.TicketId, cancellationToken);

    public Task<CrmCustomerCopy?> FindCustomerAsync(string email, CancellationToken cancellationToken) =>
        context.Set<CrmCustomerCopy>().SingleOrDefaultAsync(copy => copy.Email == email, cancellationToken);

    public void Add<T>(T entity)
        where T : class =>
        context.Add(entity);
}
