using System.Text.Json;

namespace SupportMax.Saas.BackgroundJobs;

internal sealed class BackgroundJobs(IBackgroundJobRepository jobs, JobHandlers handlers, TimeProvider clock) : IBackgroundJobs
{
    public async Task<Guid> EnqueueAfterAsync<TArgs>(string type, TArgs args, TimeSpan delay, CancellationToken cancellationToken)
        where TArgs : notnull
    {
        if (handlers.Find(type)?.ArgsType != typeof(TArgs))
            throw new ArgumentException($"No handler of the type “{type}” takes {typeof(TArgs).Name}; register one with AddBackgroundJob.", nameof(type));
        var job = new BackgroundJob(type, JsonSerializer.Serialize(args, JobHandler.Json), clock.GetUtcNow(), delay);
        await jobs.AddAsync(job, cancellationToken);
        return job.Id;
    }
}
