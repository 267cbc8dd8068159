using SupportMax.Saas.Answering;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Conversations;

/// <summary>Who wrote a message.</summary>
public sealed record AuthorDto(AuthorKind Kind, string Name)
{
    /// <summary>Whose picture belongs beside the message; null unless one of the staff wrote it.</summary>
    public Guid? AgentId { get; init; }
}

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
    DateTimeOffset SentAt)
{
    /// <summary>The files that came with it.</summary>
    public IReadOnlyList<AttachmentDto> Attachments { get; init; } = [];
}

/// <summary>The acknowledgement of a message: it is durable.</summary>
/// <param name="ConversationId">The conversation it went into.</param>
/// <param name="MessageId">The message's id.</param>
/// <param name="Sequence">Its number.</param>
/// <param name="Duplicate">True when it had been taken before, and nothing was written now.</param>
public sealed record SendResult(Guid ConversationId, Guid MessageId, long Sequence, bool Duplicate);

/// <summary>Whose turn a conversation is.</summary>
public sealed record StatusDto(Guid ConversationId, ConversationStatus Status, string? Assignee)
{
    /// <summary>Where it stands.</summary>
    public ConversationState State { get; init; }

    /// <summary>Who of the staff has it.</summary>
    public Guid? AssigneeId { get; init; }

    /// <summary>The queue it waits in; null for the default one, and outside of queues.</summary>
    public Guid? Queue { get; init; }

    /// <summary>Its place in the queue, from 1; null outside of queues.</summary>
    public int? Position { get; init; }

    /// <summary>How long the customer is expected to wait; null outside of queues, and while nobody is at the desk.</summary>
    public int? ExpectedWaitSeconds { get; init; }

    /// <summary>Whether anybody is at the desk; null outside of queues.</summary>
    public bool? AgentsOnline { get; init; }
}

/// <summary>A conversation with its last messages, as the customer's widget starts with it.</summary>
public sealed record WidgetConversationDto(Guid Id, ConversationStatus Status, string? Assignee, long LastSequence, IReadOnlyList<MessageDto> Messages)
{
    /// <summary>Who of the staff has it.</summary>
    public Guid? AssigneeId { get; init; }
}

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
    DateTimeOffset OccurredAt)
{
    /// <summary>The conversation that it was merged with; null for all else.</summary>
    public Guid? OtherConversationId { get; init; }
}

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

    /// <summary>The beginning of what the customer wrote last, which the notice of a handover follows; null before the customer wrote.</summary>
    public string? CustomerText { get; init; }

    /// <summary>When the last message was written.</summary>
    public required DateTimeOffset LastMessageAt { get; init; }

    /// <summary>When the conversation began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The open ticket's number.</summary>
    public long? TicketNumber { get; init; }

    /// <summary>Who takes care of it.</summary>
    public string? AssigneeName { get; init; }

    /// <summary>That person's id.</summary>
    public Guid? AssigneeId { get; init; }

    /// <summary>Where it stands.</summary>
    public ConversationState State { get; init; }

    /// <summary>The tier that has it or that it waits for.</summary>
    public SupportTier Tier { get; init; }

    /// <summary>How soon a person should look.</summary>
    public TicketPriority Priority { get; init; }

    /// <summary>The queue it waits in; null for the default one, and outside of queues.</summary>
    public Guid? QueueId { get; init; }

    /// <summary>Since when the customer waits for a person; null when nothing waits for one.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>When the next promise is broken; null when nothing is promised or the customer is next.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether a promise was broken.</summary>
    public bool IsBreached { get; init; }

    /// <summary>Whether a promise that the customer still waits for is about to be broken.</summary>
    public bool IsAtRisk { get; init; }

    /// <summary>Words by which staff find it.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Until when it rests.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>The customer's language.</summary>
    public string? Language { get; init; }

    /// <summary>How the customer's last message sounded, from −1 to 1.</summary>
    public double Sentiment { get; init; }

    /// <summary>Up to which message the customer has read.</summary>
    public long ReadSequence { get; init; }

    /// <summary>How many messages no one of the staff has read.</summary>
    public long Unread { get; init; }

    /// <summary>The resolved conversation that it goes on from.</summary>
    public Guid? PreviousConversationId { get; init; }

    /// <summary>The customer's rating, 1–5.</summary>
    public int? Rating { get; init; }
}

/// <summary>A conversation with all that staff need.</summary>
public sealed record InboxConversationDto : InboxItemDto
{
    /// <summary>An empty conversation of these facts.</summary>
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public InboxConversationDto(InboxItemDto item, IReadOnlyList<InboxMessageDto> messages)
        : base(item) => Messages = messages;

    /// <summary>The conversation in which it goes on; null when it stands for itself.</summary>
    public Guid? MergedIntoId { get; init; }

    /// <summary>The conversations that go on in it.</summary>
    public IReadOnlyList<Guid> MergedFrom { get; init; } = [];

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
    DecisionDto? Decision)
{
    /// <summary>The files that came with it.</summary>
    public IReadOnlyList<AttachmentDto> Attachments { get; init; } = [];
}

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
/// <param name="View">Which of them; null for all.</param>
/// <param name="MemberId">Who asks; needed for <see cref="InboxView.Mine"/>.</param>
public sealed record InboxFilter(PageRequest Page, ConversationStatus? Status, InboxView? View = null, Guid? MemberId = null);

/// <summary>A cut through the conversations.</summary>
public enum InboxView
{
    /// <summary>Those I have that are not done and do not rest.</summary>
    Mine,

    /// <summary>Those in queues, most urgent first.</summary>
    Unassigned,

    /// <summary>Those whose customers wait for a person, longest first.</summary>
    Waiting,

    /// <summary>Those with people, the next broken promise first.</summary>
    Sla,

    /// <summary>Those that rest.</summary>
    Snoozed,

    /// <summary>Those whose notes name me and that I have not seen since.</summary>
    Mentions,

    /// <summary>Those with people whose promise is about to be broken, the next first.</summary>
    AtRisk,

    /// <summary>Those with people whose promise is broken.</summary>
    Breached,
}

/// <summary>A member of staff who acts.</summary>
public sealed record StaffMember(Guid Id, string Name);
