using SupportMax.Saas.Channels;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

/// <summary>A visitor's own conversations, for writing: nobody gets another visitor's.</summary>
internal sealed class VisitorConversations(IConversationRepository conversations, IVisitorRepository visitors, TimeProvider clock)
{
    /// <summary>The conversation, locked until the transaction ends.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    public async Task<Conversation> LockAsync(Guid visitorId, Guid conversationId, CancellationToken cancellationToken) =>
        OwnedBy(visitorId, await conversations.FindForUpdateAsync(conversationId, cancellationToken));

    /// <summary>A new conversation. Only now does a visitor who just looked around get a row.</summary>
    public async Task<Conversation> BeginAsync(Guid visitorId, CancellationToken cancellationToken)
    {
        await visitors.EnsureAsync(visitorId, clock.GetUtcNow(), cancellationToken);
        var conversation = new Conversation(visitorId, ChannelKind.Web, clock.GetUtcNow());
        conversations.Add(conversation);
        return conversation;
    }

    /// <summary>The conversation, or a refusal that does not tell whether it exists.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    public static Conversation OwnedBy(Guid visitorId, Conversation? conversation) =>
        conversation?.VisitorId == visitorId ? conversation : throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound, "conversationId");
}
