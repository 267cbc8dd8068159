using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>What follows once something in a conversation is durable: everybody who watches sees it, and the bot is woken.</summary>
internal sealed class ConversationEvents(IConversationPush push, ReplyQueue replies, ICurrentTenant currentTenant)
{
    /// <param name="conversation">The conversation, as it is now.</param>
    /// <param name="message">The customer's message.</param>
    /// <param name="before">Whose turn it was before the message.</param>
    public async Task ReceivedAsync(Conversation conversation, Message message, ConversationStatus before)
    {
        var audience = conversation.Audience(currentTenant.Id);
        await push.MessageAsync(audience, message.ToDto(), CancellationToken.None);
        if (conversation.Status != before)
            await push.StatusAsync(audience, conversation.ToStatus(), CancellationToken.None);
        if (conversation.AwaitsBot)
            replies.Enqueue(currentTenant.Id, conversation.Id);
    }

    public async Task WrittenAsync(Conversation conversation, Message message)
    {
        var audience = conversation.Audience(currentTenant.Id);
        await push.MessageAsync(audience, message.ToDto(), CancellationToken.None);
        await push.StatusAsync(audience, conversation.ToStatus(), CancellationToken.None);
        if (conversation.AwaitsBot)
            replies.Enqueue(currentTenant.Id, conversation.Id);
    }

    public Task StatusChangedAsync(Conversation conversation) =>
        push.StatusAsync(conversation.Audience(currentTenant.Id), conversation.ToStatus(), CancellationToken.None);
}
