using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Retention;

/// <summary>
/// Asks once a day, for each tenant, for what is old to be taken away. When it was last asked stands in the tenant's jobs, so hosts may come and
/// go; two that ask at the same moment cost a purge that finds nothing.
/// </summary>
internal sealed class RetentionSchedule(TenantScopes scopes, TimeProvider clock, ILogger<RetentionSchedule> logger) : BackgroundService
{
    private static readonly TimeSpan s_look = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_every = TimeSpan.FromHours(23);

    /// <summary>Asks for each active tenant for which nobody has asked for a day.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        var tenants = await scopes.RunAsync(TenantId.Host, services => services.GetRequiredService<ITenantRepository>().ListActiveAsync(cancellationToken));
        foreach (var tenant in tenants)
            await scopes.RunAsync(tenant.Id, services => AskAsync(services, cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await AskAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(exception, "Retention could not be asked for; trying again in an hour");
            }
        }
    }

    private async Task AskAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<IRetention>().WasAskedForAsync(RetentionArgs.JobType, clock.GetUtcNow() - s_every, cancellationToken))
            return;
        await services.GetRequiredService<IBackgroundJobs>().EnqueueAsync(RetentionArgs.JobType, new RetentionArgs(), cancellationToken);
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(cancellationToken);
    }
}
