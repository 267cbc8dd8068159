namespace SupportMax.Saas.BackgroundJobs;

/// <summary>
/// Does one type of job. It is made for each attempt, in a scope of its own in which the job's tenant is the current one. A job may
/// run again after it has done part of its work, or all of it: when the host dies, or does not come to say that it is done.
/// </summary>
/// <typeparam name="TArgs">What it is told.</typeparam>
public interface IBackgroundJob<in TArgs>
{
    /// <summary>Does the work. An exception is tried again later, but for <see cref="UnrecoverableJobException"/>.</summary>
    /// <param name="args">What to do.</param>
    /// <param name="run">The attempt, and where to report how far it is.</param>
    /// <param name="cancellationToken">The host stops, somebody cancelled the job, or another host has taken it over.</param>
    /// <returns>What came out, or null; JSON is made of it.</returns>
    Task<object?> RunAsync(TArgs args, JobRun run, CancellationToken cancellationToken);

    /// <summary>
    /// Puts in order what the job leaves when it is not tried again by itself: it failed for good, or somebody stopped it. Written in
    /// one transaction with the job's end.
    /// </summary>
    Task GiveUpAsync(TArgs args, JobEnd end, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Why a job is not tried again by itself.</summary>
public enum JobEnd
{
    /// <summary>It failed for good, or too often.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,
}
