using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>
/// Asks, for each tenant, for the work that is due once a day. When it was last asked for stands in the tenant's own rows, so hosts may come and
/// go; two that ask at the same moment cost a job that finds nothing to do.
/// </summary>
internal sealed class RecurringSchedule(TenantScopes scopes, TimeProvider clock, ILogger<RecurringSchedule> logger) : BackgroundService
{
    /// <summary>How long after it was last asked for work is due again: a little less than a day, so that it does not wander through the day.</summary>
    public static readonly TimeSpan Daily = TimeSpan.FromHours(23);

    // Late enough not to be in the way of the first customers, and soon enough for hosts that are replaced often.
    private static readonly TimeSpan s_firstLook = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_look = TimeSpan.FromHours(1);

    /// <summary>Asks for all work of each active tenant that is due.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        var tenants = await scopes.RunAsync(TenantId.Host, services => services.GetRequiredService<ITenantRepository>().ListActiveAsync(cancellationToken));
        foreach (var tenant in tenants)
            await scopes.RunAsync(tenant.Id, services => AskAsync(services, cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = s_firstLook; ; pause = s_look)
        {
            await Task.Delay(pause, clock, stoppingToken);
            try
            {
                await AskAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(exception, "Recurring work could not be asked for; trying again in an hour");
            }
        }
    }

    private static async Task AskAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach (var work in services.GetServices<IRecurringWork>())
            await work.AskIfDueAsync(cancellationToken);
    }
}
