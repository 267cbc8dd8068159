using Microsoft.Extensions.Hosting;

namespace SupportMax.Saas.Workers;

/// <summary>
/// Starts the workers once the host has given its first answer, or soon after it serves when nobody asks: they want the same processor, and would
/// keep whoever waits for the host waiting. They are stopped with it, and one that fails ends it, as if the host itself had started them.
/// </summary>
internal sealed class WorkersStart(IEnumerable<BackgroundService> workers, FirstAnswer firstAnswer, IHostApplicationLifetime lifetime, TimeProvider clock) : BackgroundService
{
    /// <summary>How long they wait for an answer to be given.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly List<BackgroundService> _workers = [.. workers];

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(_workers.Select(worker => worker.StopAsync(cancellationToken)));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Timeout.Infinite, lifetime.ApplicationStarted).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await firstAnswer.Given.WaitAsync(Patience, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stoppingToken.ThrowIfCancellationRequested();
        foreach (var worker in _workers)
            await worker.StartAsync(stoppingToken);
        await foreach (var ended in Task.WhenEach(_workers.Select(worker => worker.ExecuteTask!)))
            await ended;
    }
}
