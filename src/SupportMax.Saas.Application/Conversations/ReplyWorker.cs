using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Lets the bot reply to the waiting conversations, several at a time.</summary>
internal sealed class ReplyWorker(ReplyQueue queue, TenantScopes scopes, ILogger<ReplyWorker> logger) : BackgroundService
{
    // Half of the time of a reply is waiting for the database.
    private static readonly int s_lanes = Math.Max(4, Environment.ProcessorCount * 3);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, s_lanes).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken)));

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var (tenantId, conversationId) = await queue.TakeAsync(stoppingToken);
            try
            {
                await scopes.RunAsync(tenantId, services => services.GetRequiredService<AnswerPipeline>().ReplyAsync(conversationId, stoppingToken));
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The conversation stays pending in the database, so the watchdog takes care of it.
                logger.LogError(exception, "Replying in conversation {ConversationId} failed", conversationId);
            }
        }
    }
}
