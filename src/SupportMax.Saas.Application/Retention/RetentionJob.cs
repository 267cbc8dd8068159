using SupportMax.Saas.BackgroundJobs;

namespace SupportMax.Saas.Retention;

/// <summary>What a retention job is told: nothing.</summary>
internal sealed record RetentionArgs
{
    /// <summary>The type of the job.</summary>
    public const string JobType = "retention";
}

/// <summary>Takes away what the tenant's events and jobs left behind; its result says how many rows that were.</summary>
internal sealed class RetentionJob(IRetention retention, TimeProvider clock) : IBackgroundJob<RetentionArgs>
{
    public async Task<object?> RunAsync(RetentionArgs args, JobRun run, CancellationToken cancellationToken) =>
        new { Deleted = await retention.PurgeAsync(clock.GetUtcNow(), cancellationToken) };
}
