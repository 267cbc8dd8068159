using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Answering;
using SupportMax.Saas.ChatModels;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Lets the bot reply to the waiting conversations, several at a time.</summary>
internal sealed class ReplyWorker(ReplyQueue queue, CompositionSlots slots, TenantScopes scopes, ILogger<ReplyWorker> logger) : BackgroundService
{
    // Most of a reply's time is waiting: for the others of its batch, and for the database.
    private const int Lanes = 32;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken)));

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var (tenantId, conversationId) = await queue.TakeAsync(stoppingToken);
            // Whoever composes a reply looks again at the end, and the watchdog asks again too.
            if (slots.IsTaken(conversationId))
                continue;
            if (await slots.TakeAsync(tenantId, conversationId, stoppingToken) is { } slot)
                _ = ComposeAsync(tenantId, conversationId, slot, stoppingToken);
            else
                await ReplyAsync(tenantId, conversationId, mayCompose: false, stoppingToken);
        }
    }

    /// <summary>Beside the lanes: a model takes seconds, and other customers do not wait for it.</summary>
    private async Task ComposeAsync(TenantId tenantId, Guid conversationId, IDisposable slot, CancellationToken stoppingToken)
    {
        await Task.Yield();
        using (slot)
            await ReplyAsync(tenantId, conversationId, mayCompose: true, stoppingToken);
        // What came in between the last look and now.
        queue.Enqueue(tenantId, conversationId);
    }

    private async Task ReplyAsync(TenantId tenantId, Guid conversationId, bool mayCompose, CancellationToken stoppingToken)
    {
        try
        {
            await scopes.RunAsync(tenantId, services => services.GetRequiredService<AnswerPipeline>().ReplyAsync(conversationId, mayCompose, stoppingToken));
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // The conversation stays pending in the database, so the watchdog takes care of it.
            logger.LogError(exception, "Replying in conversation {ConversationId} failed", conversationId);
        }
        catch (OperationCanceledException)
        {
            // Stopping: the next start takes the conversation up again.
        }
    }
}
