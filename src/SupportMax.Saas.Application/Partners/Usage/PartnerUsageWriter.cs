using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>Writes the counts of clients' work down every few seconds, and a last time when the host stops.</summary>
internal sealed class PartnerUsageWriter(PartnerUsageCounter counter, TenantScopes scopes, TimeProvider clock, ILogger<PartnerUsageWriter> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(5);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            await WriteAsync(stoppingToken);
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var counts in counter.Take())
        {
            try
            {
                await scopes.RunAsync(counts.Key, async services =>
                {
                    await services.GetRequiredService<IPartnerUsageRepository>().AddAsync([.. counts], cancellationToken);
                    return true;
                });
            }
            catch (Exception exception)
            {
                counter.PutBack(counts.Key, counts);
                logger.LogWarning(exception, "The usage of tenant {TenantId}'s programs could not be written down; trying again", counts.Key);
            }
        }
    }
}
