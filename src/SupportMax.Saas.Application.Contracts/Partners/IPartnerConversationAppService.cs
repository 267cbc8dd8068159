using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>
/// The tenant's conversations, for partners' clients. A client reads all of them; as the customer it writes only where the customer reaches us
/// through a partner.
/// </summary>
public interface IPartnerConversationAppService
{
    /// <summary>Begins a conversation, or finds the one that has this thread's name.</summary>
    /// <param name="clientId">The client.</param>
    /// <param name="channel">How the customer reaches us.</param>
    /// <param name="input">What is told.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The conversation, and whether it was begun now.</returns>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.ThreadInvalid"/>, <see cref="PartnerErrorCodes.ContactInvalid"/></exception>
    Task<(PartnerConversationDto Conversation, bool IsNew)> BeginAsync(
        Guid clientId, ChannelKind channel, BeginConversationInput input, CancellationToken cancellationToken);

    /// <summary>Conversations, those that began last first.</summary>
    Task<CursorPage<PartnerConversationDto>> ListAsync(CursorRequest page, ConversationStatus? status, CancellationToken cancellationToken);

    /// <summary>One conversation.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    Task<PartnerConversationDto> GetAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>How it stands with conversations; those that the tenant does not have are left out.</summary>
    Task<IReadOnlyList<WatchedConversation>> ListStatesAsync(IReadOnlyList<Guid> conversationIds, CancellationToken cancellationToken);

    /// <summary>Messages after a number, at most <paramref name="limit"/> (1–500).</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    Task<MessagePage> ListMessagesAsync(Guid conversationId, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Takes a message of the customer; returns once it is durable. The same client message id again gives the first result.</summary>
    /// <exception cref="BusinessException">The message is refused and not written; the code says why.</exception>
    Task<SendResult> SendAsync(Guid conversationId, PartnerMessageInput message, CancellationToken cancellationToken);

    /// <summary>Writes a reply of a person at the partner's desk; our bot is silent from here on.</summary>
    /// <exception cref="BusinessException">The message is refused and not written; the code says why.</exception>
    Task<SendResult> ReplyAsAgentAsync(Guid conversationId, StaffMember author, PartnerMessageInput message, CancellationToken cancellationToken);

    /// <summary>Writes a reply of the partner's bot, where that one answers first.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.BotNotNow"/>, or the message is refused; the code says why.</exception>
    Task<SendResult> ReplyAsBotAsync(Guid conversationId, StaffMember bot, PartnerMessageInput message, CancellationToken cancellationToken);

    /// <summary>Calls one of the tenant's people.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    Task HandOverAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>Closes the conversation and its ticket.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/>, <see cref="ConversationErrorCodes.AlreadyResolved"/></exception>
    Task ResolveAsync(Guid conversationId, StaffMember member, CancellationToken cancellationToken);

    /// <summary>Shows that the customer is writing.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    Task TypeAsync(Guid conversationId, CancellationToken cancellationToken);
}
