using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

/// <summary>Looks after every tenant's desk: at once when something happens there, and each second for what only time brings.</summary>
internal sealed class DeskSweeper(DeskSignal signal, TenantScopes scopes, TimeProvider clock, ILogger<DeskSweeper> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<TenantId, SemaphoreSlim> _busy = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Task.Run(() => HearAsync(stoppingToken), stoppingToken), Task.Run(() => WatchAsync(stoppingToken), stoppingToken));

    private async Task HearAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            await SweepAsync(await signal.TakeAsync(stoppingToken), stoppingToken);
    }

    private async Task WatchAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var tenant in await scopes.RunAsync(default, services => services.GetRequiredService<ITenantsWithWork>().ListAsync(stoppingToken)))
                    await SweepAsync(tenant, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(exception, "Looking for desks with work failed; trying again");
            }
        }
    }

    private async Task SweepAsync(TenantId tenantId, CancellationToken stoppingToken)
    {
        var turn = _busy.GetOrAdd(tenantId, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(stoppingToken);
        try
        {
            await scopes.RunAsync(tenantId, services => services.GetRequiredService<DeskSweep>().RunAsync(stoppingToken));
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // One tenant's trouble must not keep the others' customers from their people.
            logger.LogError(exception, "Looking after the desk of tenant {TenantId} failed; trying again", tenantId);
        }
        finally
        {
            turn.Release();
        }
    }
}
