using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>Speaks as the bot of a conversation that came through a partner, and calls people for it.</summary>
internal sealed class PartnerVoices(IConversationRepository conversations, IRequestPerson requestPerson, PartnerBotReplies bot)
{
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
}
