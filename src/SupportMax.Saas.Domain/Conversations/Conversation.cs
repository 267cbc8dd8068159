using SupportMax.Saas.Channels;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>
/// What is said between one customer and the tenant. It numbers its messages without holes, knows whose turn it is, and is
/// the one place that says who may reply: the bot only while <see cref="ConversationStatus.Open"/>, a person always.
/// </summary>
public sealed class Conversation : ITenantOwned
{
    private const int PreviewLength = 140;

    private Conversation()
    {
    }

    /// <summary>A conversation without a message yet.</summary>
    public Conversation(Guid visitorId, ChannelKind channel, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        VisitorId = visitorId;
        Channel = channel;
        StartedAt = now;
        LastMessageAt = now;
    }

    /// <summary>The conversation's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The customer.</summary>
    public Guid VisitorId { get; private set; }

    /// <summary>How the customer reaches us.</summary>
    public ChannelKind Channel { get; private set; }

    /// <summary>Whose turn it is.</summary>
    public ConversationStatus Status { get; private set; }

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
    public bool AwaitsBot => Status == ConversationStatus.Open && LastVisitorSequence > AnsweredSequence;

    /// <summary>Takes a message of the customer. A resolved conversation is taken up again, by the bot first.</summary>
    public Message Receive(string text, string clientMessageId, DateTimeOffset now)
    {
        if (Status == ConversationStatus.Resolved)
            Reopen(now);
        else if (Status == ConversationStatus.Pending)
            Status = ConversationStatus.Waiting;

        var message = Write(MessageDraft.FromVisitor(text, clientMessageId, VisitorId), now);
        LastVisitorSequence = message.Sequence;
        if (Status == ConversationStatus.Open)
            PendingSince ??= now;
        return message;
    }

    /// <summary>Writes the bot's reply to all that the customer said up to a message.</summary>
    /// <param name="draft">The reply.</param>
    /// <param name="throughSequence">The last message it replies to.</param>
    /// <param name="understanding">How the customer was understood; null for small talk, which is not counted.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="InvalidOperationException">The bot may not reply now: ask <see cref="AwaitsBot"/> first.</exception>
    public Message ReplyAsBot(MessageDraft draft, long throughSequence, Understanding? understanding, DateTimeOffset now)
    {
        if (!AwaitsBot)
            throw new InvalidOperationException("The bot may reply only while the customer waits for it.");
        var message = Write(draft with { RepliesToSequence = throughSequence }, now);
        MarkAnswered(throughSequence, now);
        if (understanding is not null)
            Understand(understanding, now);
        return message;
    }

    /// <summary>Hands over to a person: the bot is silent from here on, and the customer is told.</summary>
    public Message HandOver(MessageDraft notice, long ticketNumber, Understanding? understanding, DateTimeOffset now)
    {
        if (understanding is not null)
            Understand(understanding, now);
        var message = Write(notice with { RepliesToSequence = LastVisitorSequence > AnsweredSequence ? LastVisitorSequence : null }, now);
        MarkAnswered(LastVisitorSequence, now);
        IsCounted = true;
        Status = ConversationStatus.Waiting;
        EscalatedAt ??= now;
        TicketNumber = ticketNumber;
        ResolvedAt = null;
        Resolution = null;
        return message;
    }

    /// <summary>Writes a reply by a person. An unassigned conversation becomes that person's, and the bot is silent from here on.</summary>
    public Message ReplyAsAgent(string text, string clientMessageId, Guid agentId, string agentName, DateTimeOffset now)
    {
        if (AssigneeId is null)
            Assign(agentId, agentName);
        var message = Write(MessageDraft.FromAgent(text, clientMessageId, agentId, agentName), now);
        MarkAnswered(LastVisitorSequence, now);
        FirstResponseAt ??= now;
        EscalatedAt ??= now;
        IsCounted = true;
        Status = ConversationStatus.Pending;
        LastAnswerAt = now;
        ResolvedAt = null;
        Resolution = null;
        return message;
    }

    /// <summary>Makes a person responsible.</summary>
    public void Assign(Guid agentId, string agentName)
    {
        AssigneeId = agentId;
        AssigneeName = agentName;
    }

    /// <summary>Closes the conversation, and tells so.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.AlreadyResolved"/></exception>
    public Message Resolve(MessageDraft notice, ResolutionKind resolution, DateTimeOffset now)
    {
        if (Status == ConversationStatus.Resolved)
            throw new BusinessException(ConversationErrorCodes.AlreadyResolved, ErrorKind.Conflict);
        var message = Write(notice with { RepliesToSequence = LastVisitorSequence > AnsweredSequence ? LastVisitorSequence : null }, now);
        MarkAnswered(LastVisitorSequence, now);
        Status = ConversationStatus.Resolved;
        ResolvedAt = now;
        Resolution = resolution;
        TicketNumber = null;
        return message;
    }

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

    private Message Write(MessageDraft draft, DateTimeOffset now)
    {
        LastSequence++;
        LastMessageAt = now;
        LastMessageText = TextBeginning.Of(draft.Text, PreviewLength);
        return new Message(Id, LastSequence, draft, now);
    }

    private void MarkAnswered(long throughSequence, DateTimeOffset now)
    {
        AnsweredSequence = Math.Max(AnsweredSequence, throughSequence);
        PendingSince = LastVisitorSequence > AnsweredSequence ? now : null;
    }

    private void Understand(Understanding understanding, DateTimeOffset now)
    {
        IsCounted = true;
        Intent = understanding.Intent;
        ProductArea = understanding.ProductArea;
        FirstResponseAt ??= now;
        if (understanding.AnsweredFaqId is not { } faqId)
            return;
        LastAnsweredFaqId = faqId;
        LastAnswerAt = now;
        BotAnswers++;
    }

    private void Reopen(DateTimeOffset now)
    {
        Status = ConversationStatus.Open;
        RecontactedAt = now;
        ResolvedAt = null;
        Resolution = null;
        AssigneeId = null;
        AssigneeName = null;
    }
}

/// <summary>How the bot understood what it replies to.</summary>
/// <param name="Intent">What the customer wants.</param>
/// <param name="ProductArea">The part of the product.</param>
/// <param name="AnsweredFaqId">The FAQ that was given as the answer, or null when none was.</param>
public sealed record Understanding(string Intent, string ProductArea, Guid? AnsweredFaqId);
