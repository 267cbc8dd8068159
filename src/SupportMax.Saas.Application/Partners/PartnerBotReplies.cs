using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>Writes the replies of a partner's bot: once each, and only where it answers first.</summary>
internal sealed class PartnerBotReplies(IConversationRepository conversations, IUnitOfWork unitOfWork, ConversationEvents events, TimeProvider clock)
{
    public async Task<SendResult> ReplyAsync(Guid conversationId, StaffMember bot, PartnerMessageInput input, CancellationToken cancellationToken)
    {
        var incoming = Incoming.Read(input.ClientMessageId, input.Text);
        var (result, written) = await unitOfWork.InTransactionAsync<(SendResult, (Conversation Conversation, Message Message)?)>(
            async token =>
            {
                var conversation = await conversations.FindForUpdateAsync(conversationId, token)
                    ?? throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound, "conversationId");
                if (await conversations.FindSentAsync(bot.Id, incoming.ClientMessageId, token) is { } sent)
                    return (new SendResult(sent.ConversationId, sent.Id, sent.Sequence, Duplicate: true), null);
                var message = conversation.ReplyAsPartnerBot(incoming.Text, incoming.ClientMessageId, bot.Id, bot.Name, clock.GetUtcNow());
                conversations.Add(message);
                return (new SendResult(conversationId, message.Id, message.Sequence, Duplicate: false), (conversation, message));
            },
            cancellationToken);
        if (written is { } reply)
            await events.WrittenAsync(reply.Conversation, reply.Message);
        return result;
    }
}
