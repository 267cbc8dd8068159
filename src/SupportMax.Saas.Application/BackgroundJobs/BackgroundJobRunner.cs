using Microsoft.Extensions.Logging;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>Runs one job that this host has taken, to its end or until the next attempt. It throws nothing.</summary>
internal sealed class BackgroundJobRunner(
    TenantScopes scopes, JobHandlers handlers, JobHolds holds, BackgroundJobEnds ends, ILogger<BackgroundJobRunner> logger)
{
    public async Task RunAsync(BackgroundJob job, CancellationToken stoppingToken)
    {
        var handler = handlers.Find(job.Type) ?? throw new InvalidOperationException($"A job of type {job.Type} was taken, which nothing here can run.");
        try
        {
            if (job.IsCancelRequested)
                await ends.CancelAsync(job, handler);
            else if (job.Attempts > handler.MaxAttempts)
                await ends.FailAsync(job, handler, job.Reason ?? "Each attempt ended with the process that made it.");
            else
                await TryAsync(job, handler, stoppingToken);
        }
        catch (Exception exception)
        {
            // The lease runs out, and then somebody tries again.
            logger.LogError(exception, "Job {JobId} ({Type}) could not be brought to an end; it is taken up again", job.Id, job.Type);
        }
    }

    private async Task TryAsync(BackgroundJob job, JobHandler handler, CancellationToken stoppingToken)
    {
        await using var hold = holds.Begin(job, stoppingToken);
        try
        {
            var run = new JobRun(job.Id, job.Attempts, hold.ReportAsync);
            var result = await scopes.RunAsync(job.TenantId, services => handler.RunAsync(services, job.Args, run, hold.Token));
            await ends.CompleteAsync(job, result);
        }
        catch (Exception exception)
        {
            await EndAsync(job, handler, hold.State, exception, stoppingToken);
        }
    }

    private Task EndAsync(BackgroundJob job, JobHandler handler, LeaseState lease, Exception exception, CancellationToken stoppingToken)
    {
        if (lease == LeaseState.Lost)
            return Task.CompletedTask;
        if (lease == LeaseState.CancelRequested)
            return ends.CancelAsync(job, handler);
        if (stoppingToken.IsCancellationRequested)
            return ends.PutBackAsync(job);
        if (exception is UnrecoverableJobException)
            return ends.FailAsync(job, handler, exception.Message);
        logger.LogWarning(exception, "Attempt {Attempt} at job {JobId} ({Type}) failed", job.Attempts, job.Id, job.Type);
        var reason = $"{exception.GetType().Name}: {exception.Message}";
        return job.Attempts < handler.MaxAttempts ? ends.TryAgainAsync(job, reason) : ends.FailAsync(job, handler, reason);
    }
}
