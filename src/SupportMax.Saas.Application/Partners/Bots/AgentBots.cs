namespace SupportMax.Saas.Partners;

/// <summary>Whose bot answers new conversations of the web chat.</summary>
internal sealed class AgentBots(IWebhookRepository webhooks)
{
    /// <summary>The client of the bot that was connected first; null when our own answers. A bot that is paused answers nothing.</summary>
    public async Task<Guid?> FindAsync(CancellationToken cancellationToken) =>
        (await webhooks.ListAsync(cancellationToken)).FirstOrDefault(webhook => webhook is { IsActive: true, AgentBotClientId: not null })?.AgentBotClientId;
}
