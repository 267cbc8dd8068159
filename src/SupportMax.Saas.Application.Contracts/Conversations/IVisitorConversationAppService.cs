using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

/// <summary>What a customer does in a conversation. Every method sees the visitor's own conversations alone.</summary>
public interface IVisitorConversationAppService
{
    /// <summary>Messages after a number, in order, at most <see cref="ConversationConsts.MaxResumedMessages"/>.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    Task<IReadOnlyList<MessageDto>> ResumeAsync(Guid visitorId, Guid conversationId, long afterSequence, CancellationToken cancellationToken);

    /// <summary>Tells staff that the customer is writing.</summary>
    Task TypeAsync(Guid visitorId, Guid conversationId, CancellationToken cancellationToken);

    /// <summary>Notes up to where the customer has read.</summary>
    Task ReadAsync(Guid visitorId, Guid conversationId, long sequence, CancellationToken cancellationToken);

    /// <summary>Takes the customer's rating, 1–5.</summary>
    Task RateAsync(Guid visitorId, Guid conversationId, int score, string? comment, CancellationToken cancellationToken);

    /// <summary>Takes the customer's e-mail address, so that somebody can write there when nobody is at the desk.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.EmailInvalid"/>, <see cref="ConversationErrorCodes.NotFound"/></exception>
    Task LeaveEmailAsync(Guid visitorId, Guid conversationId, string? email, CancellationToken cancellationToken);

    /// <summary>Everything that was said, to keep: one line a message.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    Task<string> GetTranscriptAsync(Guid visitorId, Guid conversationId, CancellationToken cancellationToken);
}

/// <summary>Takes a customer's message.</summary>
public interface ISendMessage
{
    /// <summary>Writes the message and returns once it is durable; the same client message id again gives the first result.</summary>
    /// <param name="visitorId">The customer.</param>
    /// <param name="conversationId">The conversation, or null to begin one.</param>
    /// <param name="clientMessageId">The sender's own id for the message.</param>
    /// <param name="text">The words.</param>
    /// <param name="cancellationToken">Gives up before the message is durable.</param>
    /// <exception cref="BusinessException">The message is refused and not written; the code says why.</exception>
    Task<SendResult> SendAsync(Guid visitorId, Guid? conversationId, string clientMessageId, string text, CancellationToken cancellationToken);

    /// <summary>The same with a file, which says by itself what it is.</summary>
    /// <exception cref="BusinessException">The file is refused and not kept; the code says why.</exception>
    Task<SendResult> SendFileAsync(Guid visitorId, Guid? conversationId, string clientMessageId, FileInput file, CancellationToken cancellationToken);
}

/// <summary>Calls a person at the customer's wish.</summary>
public interface IRequestPerson
{
    /// <summary>Makes a ticket, unless a person has the conversation already, and tells the customer.</summary>
    /// <param name="visitorId">The customer.</param>
    /// <param name="conversationId">The conversation, or null to begin one.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>The conversation's id.</returns>
    Task<Guid> RequestAsync(Guid visitorId, Guid? conversationId, CancellationToken cancellationToken);
}
