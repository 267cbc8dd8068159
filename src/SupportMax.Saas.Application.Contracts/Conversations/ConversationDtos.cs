using SupportMax.Saas.Answering;
using SupportMax.Saas.Channels;

namespace SupportMax.Saas.Conversations;

/// <summary>Who wrote a message.</summary>
public sealed record AuthorDto(AuthorKind Kind, string Name);

/// <summary>A source of an answer.</summary>
public sealed record CitationDto(string Title, string? Url);

/// <summary>A message as both sides see it.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="MessageId">The message.</param>
/// <param name="ClientMessageId">The sender's own id for it, if it had one.</param>
/// <param name="Sequence">Its number in the conversation, from 1, without holes.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">The text; Markdown unless the visitor wrote it.</param>
/// <param name="Citations">The sources of an answer.</param>
/// <param name="QuickReplies">Texts that the customer can send by one click.</param>
/// <param name="SentAt">When it was written.</param>
public sealed record MessageDto(
    Guid ConversationId,
    Guid MessageId,
    string? ClientMessageId,
    long Sequence,
    AuthorDto Author,
    string Text,
    IReadOnlyList<CitationDto> Citations,
    IReadOnlyList<string> QuickReplies,
    DateTimeOffset SentAt);

/// <summary>The acknowledgement of a message: it is durable.</summary>
/// <param name="ConversationId">The conversation it went into.</param>
/// <param name="MessageId">The message's id.</param>
/// <param name="Sequence">Its number.</param>
/// <param name="Duplicate">True when it had been taken before, and nothing was written now.</param>
public sealed record SendResult(Guid ConversationId, Guid MessageId, long Sequence, bool Duplicate);

/// <summary>Whose turn a conversation is.</summary>
public sealed record StatusDto(Guid ConversationId, ConversationStatus Status, string? Assignee);

/// <summary>A conversation with its last messages, as the customer's widget starts with it.</summary>
public sealed record WidgetConversationDto(Guid Id, ConversationStatus Status, string? Assignee, long LastSequence, IReadOnlyList<MessageDto> Messages);

/// <summary>Who made something happen.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Id">The visitor or the member of staff; null for the bot and the system.</param>
/// <param name="Name">The name; empty where there is none.</param>
public sealed record ActorDto(AuthorKind Kind, Guid? Id, string Name);

/// <summary>One thing that happened to a conversation.</summary>
/// <param name="Number">Its place, from 1, without holes.</param>
/// <param name="Trigger">What happened.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Reason">Why, as one word of the product; empty when the trigger says it all.</param>
/// <param name="Note">Why, in a person's words.</param>
/// <param name="Assignee">Who had it afterwards.</param>
/// <param name="Tier">The tier afterwards.</param>
/// <param name="OccurredAt">When.</param>
public sealed record ConversationEventDto(
    long Number,
    ConversationTrigger Trigger,
    ConversationState From,
    ConversationState To,
    ActorDto Actor,
    string Reason,
    string? Note,
    string? Assignee,
    SupportTier Tier,
    DateTimeOffset OccurredAt);

/// <summary>A line of the inbox.</summary>
public record InboxItemDto
{
    /// <summary>The conversation.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose turn it is.</summary>
    public required ConversationStatus Status { get; init; }

    /// <summary>How the customer reaches us.</summary>
    public required ChannelKind Channel { get; init; }

    /// <summary>The customer's name, if told.</summary>
    public string? VisitorName { get; init; }

    /// <summary>What the customer wants.</summary>
    public string? Intent { get; init; }

    /// <summary>The part of the product.</summary>
    public string? ProductArea { get; init; }

    /// <summary>The beginning of the last message.</summary>
    public required string LastMessageText { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset LastMessageAt { get; init; }

    /// <summary>When the conversation began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The open ticket's number.</summary>
    public long? TicketNumber { get; init; }

    /// <summary>Who takes care of it.</summary>
    public string? AssigneeName { get; init; }
}

/// <summary>A conversation with all that staff need.</summary>
public sealed record InboxConversationDto : InboxItemDto
{
    /// <summary>The messages, in order.</summary>
    public required IReadOnlyList<InboxMessageDto> Messages { get; init; }
}

/// <summary>A message, and the decision behind it when the bot wrote it.</summary>
public sealed record InboxMessageDto(
    Guid ConversationId,
    Guid MessageId,
    string? ClientMessageId,
    long Sequence,
    AuthorDto Author,
    string Text,
    IReadOnlyList<CitationDto> Citations,
    IReadOnlyList<string> QuickReplies,
    DateTimeOffset SentAt,
    DecisionDto? Decision);

/// <summary>Why the bot replied as it did, in short; the whole trace is at <c>/api/conversations/{id}/decisions</c>.</summary>
public sealed record DecisionDto(
    Guid TraceId,
    AnswerDecision Decision,
    double Confidence,
    ScoredName Intent,
    ScoredName ProductArea,
    ThresholdsPairDto Thresholds,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<CandidateDto> Candidates);

/// <summary>Which conversations are wanted.</summary>
/// <param name="Page">The page.</param>
/// <param name="Status">Only those with this status; null for all.</param>
public sealed record InboxFilter(PageRequest Page, ConversationStatus? Status);

/// <summary>A member of staff who acts.</summary>
public sealed record StaffMember(Guid Id, string Name);
