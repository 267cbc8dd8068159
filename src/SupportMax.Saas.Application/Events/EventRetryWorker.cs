using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Events;

/// <summary>Sleeps until a deferred event is due.</summary>
internal sealed class EventRetryWorker(EventRetries retries, EventRetrySignal signal, TenantScopes scopes, TimeProvider clock, ILogger<EventRetryWorker> logger)
    : BackgroundService
{
    // What another host has put back is found within this time after that host has died.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var pause = s_patience;
            try
            {
                await retries.RunDueAsync(stoppingToken);
                pause = await FindPauseAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(exception, "Deferred events could not be tried again");
            }

            await signal.WaitAsync(pause, stoppingToken);
        }
    }

    private async Task<TimeSpan> FindPauseAsync(CancellationToken cancellationToken)
    {
        var next = await scopes.RunAsync(default, services => services.GetRequiredService<IDueEvents>().FindNextAsync(clock.GetUtcNow(), cancellationToken));
        var pause = next - clock.GetUtcNow() ?? s_patience;
        return pause < s_shortest ? s_shortest : pause > s_patience ? s_patience : pause;
    }
}
