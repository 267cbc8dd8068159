using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Time;

namespace SupportMax.Saas.Channels;

/// <summary>What is kept of a mail, in either direction, beside the message that it became or came from.</summary>
public sealed class ConversationMail : ITenantOwned
{
    private ConversationMail()
    {
    }

    private ConversationMail(MailDirection direction, MailHead head, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        Direction = direction;
        MessageId = head.MessageId;
        Fingerprint = head.Fingerprint;
        References = head.References;
        Subject = TextBeginning.Of(head.Subject, EmailConsts.MaxSubjectLength);
        BaseSubject = TextBeginning.Of(head.BaseSubject, EmailConsts.MaxSubjectLength);
        Address = head.Address;
        Name = head.Name;
        People = head.People;
        OccurredAt = now.ToStored();
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>Its conversation; null when it was not taken into any.</summary>
    public Guid? ConversationId { get; private set; }

    /// <summary>The message that it became or came from; null when none.</summary>
    public long? Sequence { get; private set; }

    /// <summary>Which way it goes.</summary>
    public MailDirection Direction { get; private set; }

    /// <summary>What became of it.</summary>
    public MailState State { get; private set; }

    /// <summary>Why it was not answered or not sent.</summary>
    public MailNote Note { get; private set; }

    /// <summary>What the mail server said.</summary>
    public string? Detail { get; private set; }

    /// <summary>Its Message-ID; made up when it had none.</summary>
    public string MessageId { get; private set; } = "";

    /// <summary>By which the same mail is known when it comes again; unique within the tenant.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>The ids that it refers to, the oldest first.</summary>
    public IReadOnlyList<string> References { get; private set; } = [];

    /// <summary>The subject.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The subject without the marks of answers, by which subjects are compared.</summary>
    public string BaseSubject { get; private set; } = "";

    /// <summary>The customer's address: the sender of a mail to us, the recipient of one from us.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The customer's name as the mail has it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Who may answer in this conversation because of this mail: its sender, and whom the sender sent a copy.</summary>
    public IReadOnlyList<string> People { get; private set; } = [];

    /// <summary>Why it stands where it stands.</summary>
    public MailThreadReason ThreadReason { get; private set; }

    /// <summary>The token, id or subject that decided.</summary>
    public string? ThreadEvidence { get; private set; }

    /// <summary>The conversation that it is tied to and was kept out of.</summary>
    public Guid? RefusedConversationId { get; private set; }

    /// <summary>The HTML as it came; it is made safe when it is shown.</summary>
    public string? Html { get; private set; }

    /// <summary>The whole text as it came, quotations included.</summary>
    public string? FullText { get; private set; }

    /// <summary>Whether no person wrote it.</summary>
    public bool IsAutomatic { get; private set; }

    /// <summary>When it was received or written.</summary>
    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>When the mail server took it, or it came back.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>A customer's mail that became a message.</summary>
    public static ConversationMail Take(MailHead head, MailWords words, Message message, ThreadDecision thread, DateTimeOffset now) => new(MailDirection.In, head, now)
    {
        State = MailState.Taken,
        ConversationId = message.ConversationId,
        Sequence = message.Sequence,
        ThreadReason = thread.Reason,
        ThreadEvidence = thread.Evidence,
        RefusedConversationId = thread.RefusedConversationId,
        Html = words.Html,
        FullText = words.Text,
    };

    /// <summary>A mail that is not answered, noted so that it is known; with its words when it belongs to a conversation.</summary>
    public static ConversationMail Ignore(MailHead head, MailWords? words, MailNote note, Guid? conversationId, DateTimeOffset now) => new(MailDirection.In, head, now)
    {
        State = MailState.Ignored,
        Note = note,
        ConversationId = conversationId,
        ThreadReason = conversationId is null ? MailThreadReason.New : MailThreadReason.References,
        FullText = words?.Text,
        Html = words?.Html,
        IsAutomatic = true,
    };

    /// <summary>A message that goes out as a mail.</summary>
    public static ConversationMail Send(MailHead head, Message message, bool isAutomatic, DateTimeOffset now) => new(MailDirection.Out, head, now)
    {
        State = MailState.Queued,
        ConversationId = message.ConversationId,
        Sequence = message.Sequence,
        ThreadReason = MailThreadReason.Reply,
        IsAutomatic = isAutomatic,
    };

    /// <summary>Too much went to this address already without a person having written.</summary>
    public void Suppress() => State = MailState.Suppressed;

    /// <summary>The mail server has taken it.</summary>
    public void MarkSent(DateTimeOffset now)
    {
        State = MailState.Sent;
        Detail = null;
        SettledAt = now.ToStored();
    }

    /// <summary>It will not be sent.</summary>
    public void Fail(string detail, DateTimeOffset now) => Settle(MailState.Failed, detail, now);

    /// <summary>It came back.</summary>
    public void Bounce(string detail, DateTimeOffset now) => Settle(MailState.Bounced, detail, now);

    /// <summary>A member of staff puts it elsewhere.</summary>
    public void Move(Message message, MailThreadReason reason, string staffName)
    {
        ConversationId = message.ConversationId;
        Sequence = message.Sequence;
        ThreadReason = reason;
        ThreadEvidence = staffName;
        RefusedConversationId = null;
    }

    private void Settle(MailState state, string detail, DateTimeOffset now)
    {
        State = state;
        Note = MailNote.Refused;
        Detail = TextBeginning.Of(detail, EmailConsts.MaxDetailLength);
        SettledAt = now.ToStored();
    }
}

/// <summary>What a mail's head says.</summary>
/// <param name="MessageId">Its id.</param>
/// <param name="Fingerprint">By which it is known again.</param>
/// <param name="References">The ids that it refers to.</param>
/// <param name="Subject">The subject.</param>
/// <param name="BaseSubject">The subject without marks.</param>
/// <param name="Address">The customer's address.</param>
/// <param name="Name">The customer's name.</param>
/// <param name="People">Who may answer because of it.</param>
public sealed record MailHead(
    string MessageId, string Fingerprint, IReadOnlyList<string> References, string Subject, string BaseSubject, string Address, string Name, IReadOnlyList<string> People);

/// <summary>A mail's words as they came.</summary>
public sealed record MailWords(string? Text, string? Html);
