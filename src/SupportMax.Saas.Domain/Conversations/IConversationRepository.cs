namespace SupportMax.Saas.Conversations;

/// <summary>The current tenant's conversations and their messages.</summary>
public interface IConversationRepository
{
    /// <summary>The conversation, locked against other writers until the transaction ends; null when there is none.</summary>
    Task<Conversation?> FindForUpdateAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>Those of the conversations that nobody has locked, locked against other writers until the transaction ends. It waits for none.</summary>
    Task<IReadOnlyList<Conversation>> ListFreeForUpdateAsync(IReadOnlyCollection<Guid> conversationIds, CancellationToken cancellationToken);

    /// <summary>The conversation to read, or null.</summary>
    Task<Conversation?> FindAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>The visitor's latest conversation, or null.</summary>
    Task<Conversation?> FindLatestOfVisitorAsync(Guid visitorId, CancellationToken cancellationToken);

    /// <summary>The message that an author already sent under this client message id, or null.</summary>
    Task<Message?> FindSentAsync(Guid authorId, string clientMessageId, CancellationToken cancellationToken);

    /// <summary>Those of the messages that their authors already sent, each named by its author and its client message id.</summary>
    Task<IReadOnlyList<Message>> ListSentAsync(IReadOnlyList<(Guid AuthorId, string ClientMessageId)> names, CancellationToken cancellationToken);

    /// <summary>A message to change, or null.</summary>
    Task<Message?> FindMessageAsync(Guid conversationId, long sequence, CancellationToken cancellationToken);

    /// <summary>The latest conversation that goes on from this one, directly or by way of others; itself when none does.</summary>
    Task<Guid> FindContinuationAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>Messages after a number, in order, at most so many.</summary>
    Task<IReadOnlyList<Message>> ListMessagesAsync(Guid conversationId, long afterSequence, int take, CancellationToken cancellationToken);

    /// <summary>Those of the conversations that there are, each with its last messages, in order, at most so many; to read.</summary>
    Task<IReadOnlyList<ConversationWithMessages>> ListWithLastMessagesAsync(IReadOnlyCollection<Guid> conversationIds, int take, CancellationToken cancellationToken);

    /// <summary>The last messages, in order, at most so many.</summary>
    Task<IReadOnlyList<Message>> ListLastMessagesAsync(Guid conversationId, int take, CancellationToken cancellationToken);

    /// <summary>What happened to a conversation, in order.</summary>
    Task<IReadOnlyList<ConversationEvent>> ListEventsAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>How many have begun since then.</summary>
    Task<int> CountBegunAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>The traces of the bot's decisions, in order.</summary>
    Task<IReadOnlyList<DecisionTrace>> ListTracesAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>Adds a conversation; written with the unit of work.</summary>
    void Add(Conversation conversation);

    /// <summary>Adds a message that the conversation wrote.</summary>
    void Add(Message message);

    /// <summary>Adds the trace of a reply.</summary>
    void Add(DecisionTrace trace);
}
