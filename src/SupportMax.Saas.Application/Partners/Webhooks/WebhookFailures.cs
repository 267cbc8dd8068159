using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>What follows when an endpoint cannot be reached: people hear of it, and the customers of a bot behind it get people at once.</summary>
internal sealed class WebhookFailures(IConversationRepository conversations, IRequestPerson requestPerson, ConsentingPeople people, IBackgroundJobs jobs)
{
    /// <summary>Tells each who looks after webhooks that one was left alone; written with that.</summary>
    public async Task TellAsync(Webhook webhook, CancellationToken cancellationToken)
    {
        foreach (var personId in await people.ListAsync(cancellationToken))
            await jobs.EnqueueAsync(WebhookPauseNotice.Type, new PausedWebhook(webhook.Id, personId), cancellationToken);
    }

    /// <summary>A message did not reach the bot.</summary>
    public async Task TakeOverAsync(Webhook webhook, Guid conversationId, CancellationToken cancellationToken)
    {
        if (webhook.AgentBotClientId is { } clientId && await conversations.FindAsync(conversationId, cancellationToken) is { Status: ConversationStatus.Open } conversation
            && conversation.BotClientId == clientId && conversation.LastVisitorSequence > conversation.AnsweredSequence)
            await requestPerson.RequestAsync(conversation.VisitorId, conversationId, cancellationToken);
    }
}
