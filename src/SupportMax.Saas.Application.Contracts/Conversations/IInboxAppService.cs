using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

/// <summary>What staff do with the tenant's conversations.</summary>
public interface IInboxAppService
{
    /// <summary>Conversations, the latest first.</summary>
    Task<PagedResult<InboxItemDto>> ListAsync(InboxFilter filter, CancellationToken cancellationToken);

    /// <summary>A conversation with its messages and the decisions behind them.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    Task<InboxConversationDto> GetAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>Messages after a number, in order.</summary>
    Task<IReadOnlyList<MessageDto>> ResumeAsync(Guid conversationId, long afterSequence, CancellationToken cancellationToken);

    /// <summary>What happened to a conversation, in order: who did what, when and why.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    Task<ListResult<ConversationEventDto>> ListEventsAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>Replies to the customer; the same client message id again gives the first result.</summary>
    Task<SendResult> ReplyAsync(Guid conversationId, StaffMember author, string? clientMessageId, string? text, CancellationToken cancellationToken);

    /// <summary>Sends the customer a file; the same client message id again gives the first result.</summary>
    Task<SendResult> ReplyWithFileAsync(Guid conversationId, StaffMember author, string? clientMessageId, FileInput file, CancellationToken cancellationToken);

    /// <summary>Closes the conversation and its ticket, and tells the customer.</summary>
    Task ResolveAsync(Guid conversationId, StaffMember member, CancellationToken cancellationToken);

    /// <summary>Gives the conversation back to the bot, closes its ticket, and tells the customer.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotNow"/></exception>
    Task GiveBackAsync(Guid conversationId, StaffMember member, string? note, CancellationToken cancellationToken);
}
