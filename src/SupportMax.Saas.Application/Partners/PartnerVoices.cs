using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>Speaks as the customer or the bot of a conversation that came through a partner. A customer of the web chat or of e-mail speaks for themselves.</summary>
internal sealed class PartnerVoices(IConversationRepository conversations, IRequestPerson requestPerson, IVisitorConversationAppService own, PartnerBotReplies bot)
{
    /// <summary>The customer for whom a partner may write.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/>, <see cref="PartnerErrorCodes.CustomerElsewhere"/></exception>
    public async Task<Guid> CustomerOfAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        var conversation = await conversations.FindAsync(conversationId, cancellationToken)
            ?? throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound, "conversationId");
        return conversation.Channel is ChannelKind.Partner or ChannelKind.Api
            ? conversation.VisitorId
            : throw new BusinessException(PartnerErrorCodes.CustomerElsewhere, ErrorKind.Forbidden, "conversationId");
    }

    /// <summary>Writes a reply of the partner's bot.</summary>
    public Task<SendResult> ReplyAsBotAsync(Guid conversationId, StaffMember author, PartnerMessageInput message, CancellationToken cancellationToken) =>
        bot.ReplyAsync(conversationId, author, message, cancellationToken);

    /// <summary>Calls one of the tenant's people, in a conversation of any channel.</summary>
    public async Task CallPersonAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        var conversation = await conversations.FindAsync(conversationId, cancellationToken)
            ?? throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound, "conversationId");
        await requestPerson.RequestAsync(conversation.VisitorId, conversationId, cancellationToken);
    }

    /// <summary>Shows that the customer is writing.</summary>
    public async Task TypeAsync(Guid conversationId, CancellationToken cancellationToken) =>
        await own.TypeAsync(await CustomerOfAsync(conversationId, cancellationToken), conversationId, cancellationToken);
}
