using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Builds the tenants' indexes once the host serves, one after the other, so that the first customer need not wait for it.</summary>
internal sealed class KnowledgeWarmup(TenantScopes scopes, IKnowledgeIndexes indexes, ILogger<KnowledgeWarmup> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var tenants = await scopes.RunAsync(TenantId.Host, services => services.GetRequiredService<ITenantRepository>().ListActiveAsync(stoppingToken));
            foreach (var tenant in tenants)
                await indexes.WaitUntilCurrentAsync(tenant.Id, stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogWarning(exception, "The indexes are built with the first question of each tenant instead");
        }
    }
}
