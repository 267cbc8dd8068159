namespace SupportMax.Saas.Conversations;

/// <summary>What stands beside the current tenant's conversations: notes, canned responses, files.</summary>
public interface IDeskRecords
{
    /// <summary>The notes of a conversation, oldest first.</summary>
    Task<IReadOnlyList<ConversationNote>> ListNotesAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>Adds a note; written with the unit of work.</summary>
    void Add(ConversationNote note);

    /// <summary>Whom the notes of a conversation name.</summary>
    Task<IReadOnlyList<ConversationMention>> ListMentionsAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>What somebody has not seen yet of a conversation's notes that name them, to change.</summary>
    Task<IReadOnlyList<ConversationMention>> ListUnseenAsync(Guid conversationId, Guid userId, CancellationToken cancellationToken);

    /// <summary>Adds a mention; written with the unit of work.</summary>
    void Add(ConversationMention mention);

    /// <summary>All canned responses, by shortcut.</summary>
    Task<IReadOnlyList<CannedResponse>> ListCannedAsync(CancellationToken cancellationToken);

    /// <summary>A canned response to change, or null.</summary>
    Task<CannedResponse?> FindCannedAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Adds a canned response; written with the unit of work.</summary>
    void Add(CannedResponse canned);

    /// <summary>Removes a canned response; written with the unit of work.</summary>
    void Remove(CannedResponse canned);

    /// <summary>A file with its bytes, or null.</summary>
    Task<Attachment?> FindAttachmentAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Adds a file; written with the unit of work.</summary>
    void Add(Attachment attachment);
}
