using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>Gives the customers of a bot that cannot be reached to people, at once.</summary>
internal sealed class AgentBotFailures(IConversationRepository conversations, IRequestPerson requestPerson)
{
    /// <summary>A message did not reach the bot.</summary>
    public async Task TakeOverAsync(Webhook webhook, Guid conversationId, CancellationToken cancellationToken)
    {
        if (webhook.AgentBotClientId is { } clientId && await conversations.FindAsync(conversationId, cancellationToken) is { Status: ConversationStatus.Open } conversation
            && conversation.BotClientId == clientId && conversation.LastVisitorSequence > conversation.AnsweredSequence)
            await requestPerson.RequestAsync(conversation.VisitorId, conversationId, cancellationToken);
    }
}
