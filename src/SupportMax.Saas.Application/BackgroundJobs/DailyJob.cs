using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>A type of job that is queued once a day with the same arguments.</summary>
/// <param name="type">The job's type.</param>
/// <param name="args">What it is told.</param>
/// <param name="queue">Where it is queued.</param>
/// <param name="jobs">Knows when that was last done.</param>
/// <param name="unitOfWork">Writes it.</param>
/// <param name="clock">The time.</param>
/// <typeparam name="TArgs">The type that the job's handler takes.</typeparam>
internal sealed class DailyJob<TArgs>(string type, TArgs args, IBackgroundJobs queue, IBackgroundJobRepository jobs, IUnitOfWork unitOfWork, TimeProvider clock) : IRecurringWork
    where TArgs : notnull
{
    public async Task AskIfDueAsync(CancellationToken cancellationToken)
    {
        if (await jobs.WasQueuedAsync(type, clock.GetUtcNow() - RecurringSchedule.Daily, cancellationToken))
            return;
        await queue.EnqueueAsync(type, args, cancellationToken);
        await unitOfWork.SaveAsync(cancellationToken);
    }
}
