using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>Works on the jobs of all tenants, several at a time. It sleeps until a job is queued, a retry falls due or a lease runs out.</summary>
internal sealed class BackgroundJobWorker(
    BackgroundJobTaker taker, BackgroundJobRunner runner, BackgroundJobSignal signal, IOptions<BackgroundJobOptions> options, ILogger<BackgroundJobWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_afterFailure = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var lanes = new SemaphoreSlim(options.Value.Lanes);
        var running = new List<Task>();
        try
        {
            while (true)
            {
                await lanes.WaitAsync(stoppingToken);
                if (await TakeAsync(stoppingToken) is not { } job)
                {
                    lanes.Release();
                    continue;
                }

                running.RemoveAll(task => task.IsCompleted);
                running.Add(RunAsync(job, lanes, stoppingToken));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What runs puts its jobs back before the host goes.
            await Task.WhenAll(running);
        }
    }

    /// <summary>The next job; null after a pause in which there was none.</summary>
    private async Task<BackgroundJob?> TakeAsync(CancellationToken stoppingToken)
    {
        var pause = s_afterFailure;
        try
        {
            if (await taker.TakeAsync(stoppingToken) is { } job)
                return job;
            pause = await taker.FindPauseAsync(stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogError(exception, "Background jobs could not be taken; trying again");
        }

        await signal.WaitAsync(pause, stoppingToken);
        return null;
    }

    private async Task RunAsync(BackgroundJob job, SemaphoreSlim lanes, CancellationToken stoppingToken)
    {
        await Task.Run(() => runner.RunAsync(job, stoppingToken), CancellationToken.None);
        lanes.Release();
        // Its tenant's quota has room again.
        signal.Wake();
    }
}
