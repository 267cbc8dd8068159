namespace SupportMax.Saas.BackgroundJobs;

/// <summary>The current tenant's background jobs.</summary>
public interface IBackgroundJobRepository
{
    /// <summary>Adds a job; written with the unit of work.</summary>
    Task AddAsync(BackgroundJob job, CancellationToken cancellationToken);

    /// <summary>The job, or null.</summary>
    Task<BackgroundJob?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Whether a job of a type was queued since a time.</summary>
    Task<bool> WasQueuedAsync(string type, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>The job, locked until the transaction ends, or null.</summary>
    Task<BackgroundJob?> FindForUpdateAsync(Guid id, CancellationToken cancellationToken);
}
