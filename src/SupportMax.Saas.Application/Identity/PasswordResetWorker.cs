using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>Sends the links that people wait for, one after the other.</summary>
internal sealed class PasswordResetWorker(PasswordResets waiting, TenantScopes scopes, ILogger<PasswordResetWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var wanted in waiting.ReadAllAsync(stoppingToken))
        {
            try
            {
                await SendAsync(wanted, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(exception, "A link to reset a password was not sent");
            }
        }
    }

    private async Task SendAsync(WantedReset wanted, CancellationToken stoppingToken)
    {
        var tenantId = await scopes.RunAsync(
            TenantId.Host, services => services.GetRequiredService<StaffTenants>().FindAsync(wanted.TenantName, wanted.ChosenTenant, stoppingToken));
        if (tenantId is { } id)
            await scopes.RunAsync(id, services => services.GetRequiredService<PasswordResetMail>().SendAsync(wanted, stoppingToken));
    }
}
