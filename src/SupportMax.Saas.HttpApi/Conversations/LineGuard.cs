using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Conversations;

/// <summary>Closes, within seconds, the lines of whoever would not be let in any more: tenant deactivated, account locked, permission taken, token expired.</summary>
internal sealed class LineGuard(ChatLines chat, DeskLines desk, ILineAccess access, TimeProvider clock, ILogger<LineGuard> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CheckAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(exception, "Checking who may stay connected failed; trying again");
            }
        }
    }

    private async Task CheckAsync(CancellationToken stoppingToken)
    {
        var lines = chat.All.Concat(desk.All).ToList();
        if (lines.Count == 0)
            return;
        var closed = await access.FindClosedAsync(lines.Select(line => line.TenantId).ToHashSet(), stoppingToken);
        var now = clock.GetUtcNow();
        foreach (var line in lines.Where(line => closed.Contains(line.TenantId) || line.ExpiresAt <= now))
            line.Close();
        foreach (var tenant in desk.All.GroupBy(line => line.TenantId))
        {
            var staff = tenant.Select(line => new StaffLine(line.UserId, line.SecurityStamp)).Distinct().ToList();
            var refused = await access.FindRefusedAsync(tenant.Key, staff, SupportMaxPermissions.Conversations, stoppingToken);
            foreach (var line in tenant.Where(line => refused.Contains(line.UserId)))
                line.Close();
        }
    }
}
