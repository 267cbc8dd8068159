using SupportMax.Saas.Channels;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Routing;
using SupportMax.Saas.Time;

namespace SupportMax.Saas.Conversations;

/// <summary>A visitor's own conversations, for writing: nobody gets another visitor's.</summary>
internal sealed class VisitorConversations(
    IConversationRepository conversations, IDeskSettingsRepository settings, ConversationStart start, TimeProvider clock)
{
    /// <summary>The conversation, locked until the transaction ends.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    public async Task<Conversation> LockAsync(Guid visitorId, Guid conversationId, CancellationToken cancellationToken) =>
        OwnedBy(visitorId, await conversations.FindForUpdateAsync(conversationId, cancellationToken));

    /// <summary>To be called before the transaction in which a conversation may begin.</summary>
    public Task PrepareAsync() => start.PrepareAsync();

    /// <summary>A new conversation in the web chat. Only now does a visitor who just looked around get a row.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.DailyQuotaReached"/></exception>
    public Task<Conversation> BeginAsync(Guid visitorId, CancellationToken cancellationToken) => start.BeginAsync(visitorId, ChannelKind.Web, cancellationToken);

    /// <summary>The conversation itself, the one that it was merged into, or a new one that is linked to it when it was resolved too long ago to be taken up again.</summary>
    public async Task<Conversation> GoOnAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        if (await FindMergedAsync(conversation, cancellationToken) is { } merged)
            return await GoOnAsync(merged, cancellationToken);
        if (conversation.ResolvedAt is not { } resolvedAt || conversation.State != ConversationState.Resolved)
            return conversation;
        var policy = await settings.GetPolicyAsync(cancellationToken);
        if (clock.GetUtcNow().ToStored() - resolvedAt <= policy.ReopenWindow)
            return conversation;
        var next = new Conversation(conversation.VisitorId, conversation.Channel, clock.GetUtcNow(), conversation.Language, conversation.Id);
        if (conversation.BotClientId is { } botClientId)
            next.LetPartnerAnswer(botClientId);
        conversations.Add(next);
        return next;
    }

    /// <summary>The same customer's conversation in which a merged one goes on, locked; null when it was not merged, or with another customer's.</summary>
    private async Task<Conversation?> FindMergedAsync(Conversation conversation, CancellationToken cancellationToken) =>
        conversation.MergedIntoId is { } id && await conversations.FindForUpdateAsync(id, cancellationToken) is { } target && target.VisitorId == conversation.VisitorId ? target : null;

    /// <summary>Writes a notice into a locked conversation.</summary>
    public Message Tell(Conversation conversation, MessageDraft notice)
    {
        var message = conversation.Tell(notice, clock.GetUtcNow());
        conversations.Add(message);
        return message;
    }

    /// <summary>The conversation, or a refusal that does not tell whether it exists.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    public static Conversation OwnedBy(Guid visitorId, Conversation? conversation) =>
        conversation?.VisitorId == visitorId ? conversation : throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound, "conversationId");
}
