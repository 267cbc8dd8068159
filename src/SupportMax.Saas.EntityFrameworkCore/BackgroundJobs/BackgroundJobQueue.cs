using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.BackgroundJobs;

internal sealed class BackgroundJobQueue(SupportMaxDbContext context, ICurrentTenant currentTenant) : IBackgroundJobQueue
{
    public async Task<IReadOnlyList<TenantId>> ListDueTenantsAsync(JobTerms terms, TenantId after, CancellationToken cancellationToken)
    {
        string[] types = [.. terms.Types];
        var tenants = await context.Database
            .SqlQuery<Guid>($"select tenant_id as \"Value\" from tenants_with_due_jobs({terms.Now}, {types}, {terms.TenantQuota}, {after.Value}) order by turn")
            .ToListAsync(cancellationToken);
        return [.. tenants.Select(tenant => new TenantId(tenant))];
    }

    public async Task<DateTimeOffset?> FindNextDueAsync(JobTerms terms, CancellationToken cancellationToken)
    {
        string[] types = [.. terms.Types];
        return await context.Database.SqlQuery<DateTimeOffset?>($"select next_due_job({terms.Now}, {types}) as \"Value\"").SingleAsync(cancellationToken);
    }

    public async Task<BackgroundJob?> TakeAsync(JobTerms terms, DateTimeOffset leasedUntil, CancellationToken cancellationToken)
    {
        string[] types = [.. terms.Types];
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Within a tenant hosts take turns, so that together they keep the quota; jobs that somebody is changing are passed over.
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('background_jobs' || {currentTenant.Id.ToString()}, 0))", cancellationToken);
        var taken = await context.Database.SqlQuery<Guid>(
            $"""
             update background_jobs set
                 state = 'Running', lease_id = {Guid.NewGuid()}, leased_until = {leasedUntil}, attempts = attempts + 1, started_at = {terms.Now}
             where id = coalesce(
                 (select id from background_jobs
                  where state = 'Running' and leased_until < {terms.Now} and type = any ({types})
                  order by leased_until limit 1 for update skip locked),
                 (select id from background_jobs
                  where state = 'Queued' and run_after <= {terms.Now} and type = any ({types})
                  order by run_after, id limit 1 for update skip locked))
             and (select count(*) from background_jobs where state = 'Running' and leased_until >= {terms.Now}) < {terms.TenantQuota}
             returning id
             """).ToListAsync(cancellationToken);
        var job = taken is [var id] ? await context.Set<BackgroundJob>().AsNoTracking().SingleAsync(found => found.Id == id, cancellationToken) : null;
        await transaction.CommitAsync(cancellationToken);
        return job;
    }

    public Task<LeaseState> KeepAsync(JobLease lease, DateTimeOffset leasedUntil, CancellationToken cancellationToken) => ReadAsync(
        context.Database.SqlQuery<bool>(
            $"""
             update background_jobs set leased_until = {leasedUntil} where id = {lease.JobId} and lease_id = {lease.LeaseId}
             returning is_cancel_requested as "Value"
             """),
        cancellationToken);

    public Task<LeaseState> ReportAsync(JobLease lease, int processed, int total, CancellationToken cancellationToken) => ReadAsync(
        context.Database.SqlQuery<bool>(
            $"""
             update background_jobs set processed = {processed}, total = {total} where id = {lease.JobId} and lease_id = {lease.LeaseId}
             returning is_cancel_requested as "Value"
             """),
        cancellationToken);

    private static async Task<LeaseState> ReadAsync(IQueryable<bool> update, CancellationToken cancellationToken) =>
        await update.ToListAsync(cancellationToken) switch
        {
            [] => LeaseState.Lost,
            [true, ..] => LeaseState.CancelRequested,
            _ => LeaseState.Kept,
        };
}
