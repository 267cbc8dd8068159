namespace SupportMax.Saas.Channels;

/// <summary>The current tenant's mails.</summary>
public interface IConversationMailRepository
{
    /// <summary>A mail, or null.</summary>
    Task<ConversationMail?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Whether a mail of this fingerprint is known.</summary>
    Task<bool> IsKnownAsync(string fingerprint, CancellationToken cancellationToken);

    /// <summary>A mail that we sent, by one of these ids; null when none is ours.</summary>
    Task<ConversationMail?> FindSentAsync(IReadOnlyList<string> messageIds, CancellationToken cancellationToken);

    /// <summary>The mail that a message became or came from; null when it was none.</summary>
    Task<ConversationMail?> FindOfMessageAsync(Guid conversationId, long sequence, CancellationToken cancellationToken);

    /// <summary>The conversation's mails, the oldest first.</summary>
    Task<IReadOnlyList<ConversationMail>> ListAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>The files of these mails, without their content.</summary>
    Task<IReadOnlyList<ConversationMailFile>> ListFilesAsync(IReadOnlyList<Guid> mailIds, CancellationToken cancellationToken);

    /// <summary>A file with its content, or null.</summary>
    Task<ConversationMailFile?> FindFileAsync(Guid mailId, Guid fileId, CancellationToken cancellationToken);

    /// <summary>Conversations that these ids lead to, with the id, the latest first.</summary>
    Task<IReadOnlyList<(string MessageId, Guid ConversationId)>> FindThreadsAsync(IReadOnlyList<string> messageIds, CancellationToken cancellationToken);

    /// <summary>The latest conversation in which this address wrote under this subject since then, or null.</summary>
    Task<Guid?> FindBySubjectAsync(string address, string baseSubject, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>The addresses of the people in a conversation.</summary>
    Task<IReadOnlyList<string>> ListPeopleAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>How many mails of that direction this address has to its name since then.</summary>
    /// <param name="address">The customer's address.</param>
    /// <param name="direction">Which way.</param>
    /// <param name="automaticOnly">Whether mails that a person wrote are left out.</param>
    /// <param name="since">Since when.</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<int> CountAsync(string address, MailDirection direction, bool automaticOnly, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Who writes from an address, or null.</summary>
    Task<MailCustomer?> FindCustomerAsync(string address, CancellationToken cancellationToken);

    /// <summary>Adds a mail with its files.</summary>
    void Add(ConversationMail mail, IEnumerable<ConversationMailFile> files);

    /// <summary>Adds who writes from an address.</summary>
    void Add(MailCustomer customer);

    /// <summary>Lets ids lead to a conversation; those that do already stay.</summary>
    Task AddThreadsAsync(IReadOnlyList<string> messageIds, Guid conversationId, CancellationToken cancellationToken);

    /// <summary>Takes ids away from a conversation: a mail was put elsewhere.</summary>
    Task RemoveThreadsAsync(IReadOnlyList<string> messageIds, Guid conversationId, CancellationToken cancellationToken);
}
