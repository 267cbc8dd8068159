using SupportMax.Saas.Routing;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>What follows once something in a conversation is durable: everybody who watches sees it, and the bot or the desk is woken.</summary>
internal sealed class ConversationEvents(IConversationPush push, ReplyQueue replies, DeskSignal desk, QueuePlaces places, ICurrentTenant currentTenant)
{
    /// <param name="conversation">The conversation, as it is now.</param>
    /// <param name="message">The customer's message.</param>
    /// <param name="before">Whose turn it was before the message.</param>
    public async Task ReceivedAsync(Conversation conversation, Message message, ConversationStatus before)
    {
        await ShowAsync(conversation, message);
        if (conversation.Status != before)
            await StatusChangedAsync(conversation);
        else
            Wake(conversation);
    }

    public async Task WrittenAsync(Conversation conversation, Message message)
    {
        await ShowAsync(conversation, message);
        await StatusChangedAsync(conversation);
    }

    public async Task StatusChangedAsync(Conversation conversation)
    {
        await push.StatusAsync(conversation.Audience(currentTenant.Id), await places.DescribeAsync(conversation, CancellationToken.None), CancellationToken.None);
        Wake(conversation);
    }

    private Task ShowAsync(Conversation conversation, Message message) =>
        push.MessageAsync(conversation.Audience(currentTenant.Id), message.ToDto(), CancellationToken.None);

    private void Wake(Conversation conversation)
    {
        if (conversation.AwaitsBot)
            replies.Enqueue(currentTenant.Id, conversation.Id);
        else if (conversation.State != ConversationState.Bot)
            desk.Wake(currentTenant.Id);
    }
}
