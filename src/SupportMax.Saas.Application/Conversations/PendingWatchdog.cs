using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Conversations;

/// <summary>When a customer has waited too long for the bot. Bound to the section <c>Conversations</c>.</summary>
public sealed class PendingWatchdogOptions
{
    /// <summary>How often it looks; default 2 s.</summary>
    public TimeSpan WatchdogInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>After how long without a reply the bot tries again; default 4 s. It covers a crash between message and reply.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>After how long without a reply a person takes over; default 20 s, above <see cref="RetryAfter"/>.</summary>
    public TimeSpan HandOverAfter { get; set; } = TimeSpan.FromSeconds(20);
}

/// <summary>Sees to it that no customer's message stays without a reply: first the bot tries again, then a person takes over.</summary>
internal sealed class PendingWatchdog(
    ReplyQueue queue, TenantScopes scopes, IOptions<PendingWatchdogOptions> options, TimeProvider clock, ILogger<PendingWatchdog> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // At the start nobody else works here, so whatever waits has lost its turn with the process before.
        await LookAsync(TimeSpan.Zero, stoppingToken);
        using var timer = new PeriodicTimer(options.Value.WatchdogInterval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(options.Value.RetryAfter, stoppingToken);
    }

    private async Task LookAsync(TimeSpan pendingFor, CancellationToken stoppingToken)
    {
        try
        {
            var now = clock.GetUtcNow();
            var pending = await scopes.RunAsync(
                default, services => services.GetRequiredService<IPendingConversations>().ListAsync(now - pendingFor, stoppingToken));
            foreach (var conversation in pending)
            {
                if (now - conversation.PendingSince >= options.Value.HandOverAfter)
                    await HandOverAsync(conversation, stoppingToken);
                else
                    queue.Enqueue(conversation.TenantId, conversation.ConversationId);
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogError(exception, "Looking for conversations without a reply failed; trying again");
        }
    }

    private async Task HandOverAsync(PendingConversation conversation, CancellationToken stoppingToken)
    {
        try
        {
            await scopes.RunAsync(conversation.TenantId, services => services.GetRequiredService<HandOver>()
                .PendingAsync(conversation.ConversationId, EscalationReason.NoReplyInTime, stoppingToken));
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // The others wait too: one that fails must not keep them from a person.
            logger.LogError(exception, "Handing over conversation {ConversationId} failed; trying again", conversation.ConversationId);
        }
    }
}
