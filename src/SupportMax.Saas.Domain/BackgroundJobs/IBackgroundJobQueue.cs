using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>Gives waiting jobs to hosts, each to one at a time. Hosts may ask at once.</summary>
public interface IBackgroundJobQueue
{
    /// <summary>
    /// The tenants, of all of them, that have a job to begin now and run fewer than the quota, at most 100: those that run least come
    /// first, and among equals the turn goes round, beginning behind <paramref name="after"/>. So a tenant with 100,000 jobs takes
    /// no more turns than one with a single job.
    /// </summary>
    Task<IReadOnlyList<TenantId>> ListDueTenantsAsync(JobTerms terms, TenantId after, CancellationToken cancellationToken);

    /// <summary>When, over all tenants, the next job is to be begun or its holder's lease runs out; null when there is none.</summary>
    Task<DateTimeOffset?> FindNextDueAsync(JobTerms terms, CancellationToken cancellationToken);

    /// <summary>Takes the current tenant's next job under a new lease, counting an attempt; null when none is due or the quota is full.</summary>
    Task<BackgroundJob?> TakeAsync(JobTerms terms, DateTimeOffset leasedUntil, CancellationToken cancellationToken);

    /// <summary>Prolongs a lease of the current tenant.</summary>
    Task<LeaseState> KeepAsync(JobLease lease, DateTimeOffset leasedUntil, CancellationToken cancellationToken);

    /// <summary>Writes how far a job of the current tenant is, at once and apart from any transaction of the job's.</summary>
    Task<LeaseState> ReportAsync(JobLease lease, int processed, int total, CancellationToken cancellationToken);
}

/// <summary>What a host can take.</summary>
/// <param name="Now">The time.</param>
/// <param name="Types">The types it has handlers for.</param>
/// <param name="TenantQuota">How many jobs of one tenant may run at once, over all hosts.</param>
public sealed record JobTerms(DateTimeOffset Now, IReadOnlyList<string> Types, int TenantQuota);

/// <summary>A host's hold on a job.</summary>
/// <param name="JobId">The job.</param>
/// <param name="LeaseId">The hold; another one's has another id.</param>
public sealed record JobLease(Guid JobId, Guid LeaseId);

/// <summary>What became of a host's hold on a job.</summary>
public enum LeaseState
{
    /// <summary>It holds on.</summary>
    Kept,

    /// <summary>It holds on, and the work is to stop.</summary>
    CancelRequested,

    /// <summary>Another host has the job, or it is gone.</summary>
    Lost,
}
