using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>Speaks as the customer of a conversation that came through a partner. A customer of the web chat or of e-mail speaks for themselves.</summary>
internal sealed class PartnerCustomers(IConversationRepository conversations, MessageBatches batches, ISendMessage sendMessage, IVisitorConversationAppService own)
{
    /// <summary>Writes the customer's message and returns once it is durable.</summary>
    /// <exception cref="BusinessException">The message is refused and not written; the code says why.</exception>
    public async Task<SendResult> SendAsync(Guid conversationId, PartnerMessageInput message, CancellationToken cancellationToken) =>
        await batches.TrySendAsync(new CustomerMessage(conversationId, VisitorId: null, message.ClientMessageId, message.Text), cancellationToken)
        ?? await sendMessage.SendAsync(
            await FindAsync(conversationId, cancellationToken), conversationId, message.ClientMessageId ?? "", message.Text ?? "", cancellationToken);

    /// <summary>Shows that the customer is writing.</summary>
    public async Task TypeAsync(Guid conversationId, CancellationToken cancellationToken) =>
        await own.TypeAsync(await FindAsync(conversationId, cancellationToken), conversationId, cancellationToken);

    /// <summary>The customer for whom a partner may write.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/>, <see cref="PartnerErrorCodes.CustomerElsewhere"/></exception>
    private async Task<Guid> FindAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        var conversation = await conversations.FindAsync(conversationId, cancellationToken)
            ?? throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound, "conversationId");
        return conversation.Channel is ChannelKind.Partner or ChannelKind.Api
            ? conversation.VisitorId
            : throw new BusinessException(PartnerErrorCodes.CustomerElsewhere, ErrorKind.Forbidden, "conversationId");
    }
}
