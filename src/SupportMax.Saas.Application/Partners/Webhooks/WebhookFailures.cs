using SupportMax.Saas.Conversations;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Partners;

/// <summary>What follows when an endpoint cannot be reached: people hear of it, and the customers of a bot behind it get people at once.</summary>
internal sealed class WebhookFailures(IConversationRepository conversations, IRequestPerson requestPerson, StaffNotices notices)
{
    /// <summary>Tells those who look after webhooks that one was left alone; written with that.</summary>
    public Task TellAsync(Webhook webhook, CancellationToken cancellationToken) => notices.TellAsync(
        SupportMaxPermissions.Partners,
        "WebhookPaused",
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["url"] = webhook.Url,
            ["since"] = (webhook.FailingSince ?? webhook.PausedAt)?.ToString("u") ?? "",
            ["error"] = webhook.LastError ?? "",
        },
        cancellationToken);

    /// <summary>A message did not reach the bot.</summary>
    public async Task TakeOverAsync(Webhook webhook, Guid conversationId, CancellationToken cancellationToken)
    {
        if (webhook.AgentBotClientId is { } clientId && await conversations.FindAsync(conversationId, cancellationToken) is { Status: ConversationStatus.Open } conversation
            && conversation.BotClientId == clientId && conversation.LastVisitorSequence > conversation.AnsweredSequence)
            await requestPerson.RequestAsync(conversation.VisitorId, conversationId, cancellationToken);
    }
}
