using SupportMax.Saas.Channels;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Events;
using SupportMax.Saas.Routing;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;
using SupportMax.Saas.Time;

namespace SupportMax.Saas.Conversations;

/// <summary>
/// What is said between one customer and the tenant. It numbers its messages without holes, knows whose turn it is, and keeps to
/// <see cref="ConversationMachine"/>, which says who may reply; what happens to it is written as its events.
/// </summary>
public sealed partial class Conversation : EventSource, ITenantOwned
{
    /// <summary>The priority of a conversation that nobody has judged yet.</summary>
    public const TicketPriority FirstPriority = TicketPriority.P3;

    private const int PreviewLength = 140;

    private readonly List<ConversationEvent> _newEvents = [];

    private Conversation()
    {
    }

    /// <summary>A conversation without a message yet.</summary>
    /// <param name="visitorId">The customer.</param>
    /// <param name="channel">How the customer reaches us.</param>
    /// <param name="now">The time.</param>
    /// <param name="language">The customer's language as far as it is known, as a two-letter code.</param>
    /// <param name="previousConversationId">The resolved conversation that it goes on from.</param>
    public Conversation(Guid visitorId, ChannelKind channel, DateTimeOffset now, string? language = null, Guid? previousConversationId = null)
    {
        Id = Guid.CreateVersion7();
        VisitorId = visitorId;
        Channel = channel;
        StartedAt = now.ToStored();
        LastMessageAt = StartedAt;
        Language = language;
        PreviousConversationId = previousConversationId;
        Raise(new ConversationCreated(Id));
    }

    /// <summary>The conversation's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The customer.</summary>
    public Guid VisitorId { get; private set; }

    /// <summary>How the customer reaches us.</summary>
    public ChannelKind Channel { get; private set; }

    /// <summary>Where it stands.</summary>
    public ConversationState State { get; private set; }

    /// <summary>Whose turn it is; follows from <see cref="State"/> and from whether the customer waits.</summary>
    public ConversationStatus Status
    {
        get;
        private set
        {
            if (field == value)
                return;
            field = value;
            Raise(new ConversationStatusChanged(Id, value));
        }
    }

    /// <summary>The tier that has it, or that it waits for.</summary>
    public SupportTier Tier { get; private set; } = SupportTier.L1;

    /// <summary>How soon a person should look; queues are ordered by it.</summary>
    public TicketPriority Priority { get; private set; } = FirstPriority;

    /// <summary>The queue it waits in; null outside of queues, and for the default queue.</summary>
    public Guid? QueueId { get; private set; }

    /// <summary>Since when it waits in a queue; null outside of queues.</summary>
    public DateTimeOffset? QueuedAt { get; private set; }

    /// <summary>Since when the customer waits for a person's reply; null when nothing waits for one.</summary>
    public DateTimeOffset? WaitingSince { get; private set; }

    /// <summary>When the customer waited for people; null before a person was called.</summary>
    public ServiceClock? ServiceClock { get; private set; }

    /// <summary>What of the promises was noticed, each by its own name, such as <c>firstResponse:breached</c>.</summary>
    public IReadOnlyList<string> ServiceMarks { get; private set; } = [];

    /// <summary>Words by which staff find it.</summary>
    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>Until when its assignee does not want to see it; null when it is to be seen.</summary>
    public DateTimeOffset? SnoozedUntil { get; private set; }

    /// <summary>Up to which message staff have read.</summary>
    public long StaffReadSequence { get; private set; }

    /// <summary>How the customer's last message sounded: from −1, upset, to 1, happy.</summary>
    public double Sentiment { get; private set; }

    /// <summary>The customer's language, as last understood; a two-letter code.</summary>
    public string? Language { get; private set; }

    /// <summary>The resolved conversation that it goes on from.</summary>
    public Guid? PreviousConversationId { get; private set; }

    /// <summary>The bot reads nothing up to this message: a person had the conversation.</summary>
    public long ContextAfterSequence { get; private set; }

    /// <summary>The number of the last event.</summary>
    public long LastEventNumber { get; private set; }

    /// <summary>What happened since it was read; written with it.</summary>
    public IReadOnlyList<ConversationEvent> NewEvents => _newEvents;

    /// <summary>The number of the last message; they start at 1.</summary>
    public long LastSequence { get; private set; }

    /// <summary>The number of the customer's last message.</summary>
    public long LastVisitorSequence { get; private set; }

    /// <summary>Up to which of the customer's messages somebody has replied.</summary>
    public long AnsweredSequence { get; private set; }

    /// <summary>Since when the customer waits for the bot; null when nothing waits.</summary>
    public DateTimeOffset? PendingSince { get; private set; }

    /// <summary>What the customer wants, as last understood.</summary>
    public string? Intent { get; private set; }

    /// <summary>The part of the product, as last understood.</summary>
    public string? ProductArea { get; private set; }

    /// <summary>The FAQ that was answered last; the ground for a follow-up question.</summary>
    public Guid? LastAnsweredFaqId { get; private set; }

    /// <summary>How many answers the bot gave.</summary>
    public int BotAnswers { get; private set; }

    /// <summary>Whether the customer said more than a greeting; only then is it counted.</summary>
    public bool IsCounted { get; private set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When the first reply that is more than a greeting was given.</summary>
    public DateTimeOffset? FirstResponseAt { get; private set; }

    /// <summary>When a person was first called in, or came in by themselves.</summary>
    public DateTimeOffset? EscalatedAt { get; private set; }

    /// <summary>When the last answer of any kind was given.</summary>
    public DateTimeOffset? LastAnswerAt { get; private set; }

    /// <summary>When it was done; null again when the customer comes back.</summary>
    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>How it is known to be done.</summary>
    public ResolutionKind? Resolution { get; private set; }

    /// <summary>When a resolved conversation was last taken up again by the customer.</summary>
    public DateTimeOffset? RecontactedAt { get; private set; }

    /// <summary>When the last message was written.</summary>
    public DateTimeOffset LastMessageAt { get; private set; }

    /// <summary>The beginning of the last message.</summary>
    public string LastMessageText { get; private set; } = "";

    /// <summary>Up to which message the customer has read.</summary>
    public long ReadSequence { get; private set; }

    /// <summary>The open ticket's number.</summary>
    public long? TicketNumber { get; private set; }

    /// <summary>Who of the staff takes care of it.</summary>
    public Guid? AssigneeId { get; private set; }

    /// <summary>The assignee's name, as customers see it.</summary>
    public string? AssigneeName { get; private set; }

    /// <summary>The customer's rating, 1–5.</summary>
    public int? Rating { get; private set; }

    /// <summary>The customer's words with the rating.</summary>
    public string? RatingComment { get; private set; }

    /// <summary>Whether a customer's message waits for the bot.</summary>
    public bool AwaitsBot => BotClientId is null && ConversationMachine.BotMayReply(State) && LastVisitorSequence > AnsweredSequence;

    /// <summary>Notes up to where staff have read; it never goes back.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.SequenceInvalid"/></exception>
    public void MarkReadByStaff(long sequence)
    {
        if (sequence < 0 || sequence > LastSequence)
            throw new BusinessException(ConversationErrorCodes.SequenceInvalid, ErrorKind.BadInput, "sequence");
        StaffReadSequence = Math.Max(StaffReadSequence, sequence);
    }

    /// <summary>Replaces the tags.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.TagsInvalid"/></exception>
    public void Tag(IReadOnlyList<string> tags)
    {
        if (tags.Count > ConversationConsts.MaxTags || tags.Any(tag => tag.Length is 0 or > ConversationConsts.MaxTagLength))
            throw new BusinessException(ConversationErrorCodes.TagsInvalid, ErrorKind.BadInput, "tags");
        Tags = [.. tags.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Lets it rest until a moment, or until the customer writes; null wakes it.</summary>
    public void Snooze(DateTimeOffset? until) => SnoozedUntil = until?.ToStored();

    /// <summary>Notes how the customer sounds, and raises the priority; only a person lowers it.</summary>
    public void Hear(double sentiment, TicketPriority priority)
    {
        Sentiment = sentiment;
        if (priority < Priority)
            Priority = priority;
    }

    /// <summary>A message's words were taken out: they are no longer shown in lists either.</summary>
    public void Withdraw(Message message, string notice)
    {
        message.Withdraw(notice);
        if (message.Sequence == LastSequence)
            LastMessageText = TextBeginning.Of(notice, PreviewLength);
    }

    /// <summary>Notes in which language the customer writes; null changes nothing.</summary>
    public void Speak(string? language) => Language = language ?? Language;

    /// <summary>Takes the customer's rating; a later one replaces it.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.RatingInvalid"/></exception>
    public void Rate(int score, string? comment)
    {
        if (score is < 1 or > 5)
            throw new BusinessException(ConversationErrorCodes.RatingInvalid, ErrorKind.BadInput, "score");
        Rating = score;
        RatingComment = comment is null ? null : TextBeginning.Of(comment, ConversationConsts.MaxCommentLength);
    }

    /// <summary>Notes up to where the customer has read; it never goes back.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.SequenceInvalid"/></exception>
    public void MarkRead(long sequence)
    {
        if (sequence < 0 || sequence > LastSequence)
            throw new BusinessException(ConversationErrorCodes.SequenceInvalid, ErrorKind.BadInput, "sequence");
        ReadSequence = Math.Max(ReadSequence, sequence);
    }
}

/// <summary>How the bot understood what it replies to.</summary>
/// <param name="Intent">What the customer wants.</param>
/// <param name="ProductArea">The part of the product.</param>
/// <param name="AnsweredFaqId">The FAQ that was given as the answer, or null when none was.</param>
public sealed record Understanding(string Intent, string ProductArea, Guid? AnsweredFaqId);
