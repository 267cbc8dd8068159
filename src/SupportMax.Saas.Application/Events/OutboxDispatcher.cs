using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Notifications;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Events;

/// <summary>
/// Sends what the outbox holds. One host at a time does it, so that the order of each key holds; the others tell it what they have
/// written, and one of them takes over when it dies.
/// </summary>
internal sealed class OutboxDispatcher(
    IOutboxTurns turns, OutboxRound round, OutboxSignal signal, INotificationSender notifications, TimeProvider clock, ILogger<OutboxDispatcher> logger) : BackgroundService
{
    // How soon another host notices that the sending one has died.
    private static readonly TimeSpan s_standBy = TimeSpan.FromSeconds(2);

    // Covers a process that died between its commit and its word.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    // Between rounds. A round then takes many events, which costs little more than one; the slower the machine, the more.
    private static readonly TimeSpan s_shortestRest = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_longestRest = TimeSpan.FromMilliseconds(25);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var turn = await turns.TryTakeAsync(stoppingToken);
                if (turn is null)
                    await StandByAsync(stoppingToken);
                else
                    await SendAsync(turn, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(exception, "Events could not be sent; trying again");
                await signal.WaitAsync(s_standBy, stoppingToken);
            }
        }
    }

    private async Task StandByAsync(CancellationToken stoppingToken)
    {
        await signal.WaitAsync(s_standBy, stoppingToken);
        if (signal.TakeOwn())
            await notifications.SendAsync(signal.Channel, "", stoppingToken);
    }

    private async Task SendAsync(IOutboxTurn turn, CancellationToken stoppingToken)
    {
        while (true)
        {
            var begun = clock.GetTimestamp();
            var tenants = await turn.ListTenantsAsync(stoppingToken);
            foreach (var tenant in tenants)
                await round.SendAsync(tenant, stoppingToken);
            if (tenants.Count == 0)
                await signal.WaitAsync(s_patience, stoppingToken);
            else
                await Task.Delay(RestAfter(clock.GetElapsedTime(begun)), stoppingToken);
        }
    }

    /// <summary>As long as the round took, so that sending leaves half of the time to what is sent about.</summary>
    private static TimeSpan RestAfter(TimeSpan round) => round < s_shortestRest ? s_shortestRest : round > s_longestRest ? s_longestRest : round;
}

/// <summary>Sends one tenant's next events; whatever the tenant has beyond that waits until the others had their turn.</summary>
internal sealed class OutboxRound(TenantScopes scopes, IEventTransport transport)
{
    private const int BatchSize = 1_000;

    public Task SendAsync(TenantId tenantId, CancellationToken cancellationToken) => scopes.RunAsync(tenantId, async services =>
    {
        var outbox = services.GetRequiredService<IOutbox>();
        var events = await outbox.ReadAsync(BatchSize, cancellationToken);
        if (events.Count == 0)
            return;
        await transport.PublishAsync([.. events.Select(waiting => waiting.ToEnvelope())], cancellationToken);
        await outbox.RemoveAsync(events, cancellationToken);
    });
}
