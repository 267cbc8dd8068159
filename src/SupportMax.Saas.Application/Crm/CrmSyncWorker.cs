using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

/// <summary>Gives each tenant its turn with its CRM when something is to be sent or read. It sleeps until then.</summary>
internal sealed class CrmSyncWorker(TenantScopes scopes, CrmSync sync, CrmSignal signal, IOptions<CrmOptions> options, ILogger<CrmSyncWorker> logger, TimeProvider clock)
    : BackgroundService
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_afterFailure = TimeSpan.FromSeconds(2);
    private readonly Dictionary<TenantId, Task> _running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
                await signal.WaitAsync(await BeginDueAsync(stoppingToken), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(_running.Values);
        }
    }

    /// <summary>Begins what is due, and says how long nothing will be.</summary>
    private async Task<TimeSpan> BeginDueAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var ended in _running.Where(pair => pair.Value.IsCompleted).Select(pair => pair.Key).ToList())
                _running.Remove(ended);
            var turns = await scopes.RunAsync(default, services => services.GetRequiredService<ICrmTurns>().ListAsync(stoppingToken));
            var now = clock.GetUtcNow();
            foreach (var turn in turns.Where(turn => turn.DueAt <= now && !_running.ContainsKey(turn.TenantId)).Take(options.Value.Lanes - _running.Count))
                _running[turn.TenantId] = Task.Run(() => RunAsync(turn.TenantId, stoppingToken), CancellationToken.None);
            var pause = turns.Where(turn => turn.DueAt > now).Select(turn => turn.DueAt - now).DefaultIfEmpty(s_patience).Min();
            return pause < s_patience ? pause : s_patience;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogError(exception, "It could not be read whose CRM is to be spoken to; trying again");
            return s_afterFailure;
        }
    }

    private async Task RunAsync(TenantId tenantId, CancellationToken stoppingToken)
    {
        try
        {
            await sync.RunAsync(tenantId, stoppingToken);
        }
        catch (Exception exception)
        {
            // The lease runs out, and then somebody goes on.
            if (!stoppingToken.IsCancellationRequested)
                logger.LogError(exception, "A turn with the CRM of tenant {TenantId} ended early", tenantId);
        }

        signal.Wake();
    }
}
