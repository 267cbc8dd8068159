using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

/// <summary>What staff do beside replying.</summary>
public interface IDeskAppService
{
    /// <summary>The notes beside a conversation, oldest first.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    Task<ListResult<NoteDto>> ListNotesAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>Writes a note that no customer sees.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/>, <see cref="ConversationErrorCodes.NoteTooLong"/>, <see cref="ConversationErrorCodes.TextRequired"/></exception>
    Task<NoteDto> WriteNoteAsync(Guid conversationId, StaffMember author, string? text, CancellationToken cancellationToken);

    /// <summary>Notes that somebody has seen the notes of a conversation that name them.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    Task SeeMentionsAsync(Guid conversationId, StaffMember member, CancellationToken cancellationToken);

    /// <summary>Replaces a conversation's tags.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/>, <see cref="ConversationErrorCodes.TagsInvalid"/></exception>
    Task TagAsync(Guid conversationId, IReadOnlyList<string>? tags, CancellationToken cancellationToken);

    /// <summary>Lets a conversation rest until a moment, or until the customer writes; null wakes it.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/>, <see cref="ConversationErrorCodes.SnoozeInvalid"/></exception>
    Task SnoozeAsync(Guid conversationId, DateTimeOffset? until, CancellationToken cancellationToken);

    /// <summary>What is known of the customer.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    Task<CustomerCardDto> GetCustomerAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>What the engine would say to the customer's last words, with its sources; nothing is sent.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    Task<SuggestionDto> SuggestAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>Notes up to where staff have read, and shows it to the customer.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/>, <see cref="ConversationErrorCodes.SequenceInvalid"/></exception>
    Task ReadAsync(Guid conversationId, long sequence, CancellationToken cancellationToken);

    /// <summary>Shows the customer that a person is writing.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    Task TypeAsync(Guid conversationId, StaffMember author, CancellationToken cancellationToken);
}

/// <summary>A note beside a conversation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="AuthorId">Who wrote it.</param>
/// <param name="AuthorName">The author's name at that time.</param>
/// <param name="Text">The words.</param>
/// <param name="WrittenAt">When.</param>
/// <param name="Mentions">Whom of the staff it names by <c>@name</c>; they are told.</param>
public sealed record NoteDto(Guid Id, Guid ConversationId, Guid AuthorId, string AuthorName, string Text, DateTimeOffset WrittenAt, IReadOnlyList<Guid> Mentions);

/// <summary>What could be replied.</summary>
/// <param name="Text">The reply; null when the engine has none.</param>
/// <param name="Confidence">Probability that the best source is right, 0–1.</param>
/// <param name="Sources">Where it comes from, best first.</param>
public sealed record SuggestionDto(string? Text, double Confidence, IReadOnlyList<SuggestionSource> Sources);

/// <summary>A source of a suggestion.</summary>
public sealed record SuggestionSource(Guid FaqId, string Question, double Confidence);
