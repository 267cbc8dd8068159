using System.Text.Json.Serialization;

namespace SupportMax.Saas.Channels;

/// <summary>Why a mail stands in its conversation. The order is that of strength.</summary>
public enum MailThreadReason
{
    /// <summary>It was sent to a Reply-To address of ours that names the conversation.</summary>
    [JsonStringEnumMemberName("replyToken")] ReplyToken,

    /// <summary>It answers a mail that we sent, by its signed Message-ID.</summary>
    [JsonStringEnumMemberName("ownMessageId")] OwnMessageId,

    /// <summary>It refers to a mail of the conversation, or one of its mails refers to it.</summary>
    [JsonStringEnumMemberName("references")] References,

    /// <summary>The same sender wrote under the same subject not long ago.</summary>
    [JsonStringEnumMemberName("subjectAndSender")] SubjectAndSender,

    /// <summary>Nothing tied it to an earlier conversation.</summary>
    [JsonStringEnumMemberName("new")] New,

    /// <summary>It was tied to a conversation, but its sender is none of the people in it; so it stands alone.</summary>
    [JsonStringEnumMemberName("stranger")] Stranger,

    /// <summary>It is the answer to what stands before it.</summary>
    [JsonStringEnumMemberName("reply")] Reply,

    /// <summary>A member of staff moved it here.</summary>
    [JsonStringEnumMemberName("moved")] Moved,

    /// <summary>A member of staff made a conversation of its own of it.</summary>
    [JsonStringEnumMemberName("split")] Split,
}

/// <summary>Which way a mail goes.</summary>
public enum MailDirection
{
    /// <summary>To us.</summary>
    [JsonStringEnumMemberName("in")] In,

    /// <summary>From us.</summary>
    [JsonStringEnumMemberName("out")] Out,
}

/// <summary>What became of a mail.</summary>
public enum MailState
{
    /// <summary>Received, and part of its conversation.</summary>
    [JsonStringEnumMemberName("taken")] Taken,

    /// <summary>Received, and not answered: the note says why.</summary>
    [JsonStringEnumMemberName("ignored")] Ignored,

    /// <summary>To be sent.</summary>
    [JsonStringEnumMemberName("queued")] Queued,

    /// <summary>The mail server has taken it.</summary>
    [JsonStringEnumMemberName("sent")] Sent,

    /// <summary>Held back, so that two machines do not write to each other without end.</summary>
    [JsonStringEnumMemberName("suppressed")] Suppressed,

    /// <summary>The mail server refused it for good.</summary>
    [JsonStringEnumMemberName("failed")] Failed,

    /// <summary>It came back.</summary>
    [JsonStringEnumMemberName("bounced")] Bounced,
}

/// <summary>Why a mail was not answered, or not sent.</summary>
public enum MailNote
{
    /// <summary>Nothing to say.</summary>
    [JsonStringEnumMemberName("none")] None,

    /// <summary>A machine wrote it.</summary>
    [JsonStringEnumMemberName("autoReply")] AutoReply,

    /// <summary>It reports about another mail.</summary>
    [JsonStringEnumMemberName("deliveryReport")] DeliveryReport,

    /// <summary>A list or a mass mailing.</summary>
    [JsonStringEnumMemberName("bulk")] Bulk,

    /// <summary>Our own mail came back.</summary>
    [JsonStringEnumMemberName("ownMail")] OwnMail,

    /// <summary>Its sender writes more than a person does.</summary>
    [JsonStringEnumMemberName("flood")] Flood,

    /// <summary>It names no sender that can be answered.</summary>
    [JsonStringEnumMemberName("noSender")] NoSender,

    /// <summary>It was taken out of the conversation by staff.</summary>
    [JsonStringEnumMemberName("takenOut")] TakenOut,

    /// <summary>The mail server said why, in the mail's detail.</summary>
    [JsonStringEnumMemberName("refused")] Refused,
}

/// <summary>How a connection to a mail server is protected.</summary>
public enum MailProtection
{
    /// <summary>Encrypted from the first byte; usual on ports 993 and 465.</summary>
    [JsonStringEnumMemberName("tls")] Tls,

    /// <summary>Encrypted by STARTTLS; usual on ports 143 and 587.</summary>
    [JsonStringEnumMemberName("startTls")] StartTls,

    /// <summary>Not at all; for a server on the same machine.</summary>
    [JsonStringEnumMemberName("none")] None,
}

/// <summary>How one signs in to a mailbox.</summary>
public enum MailboxSignIn
{
    /// <summary>Password or app password.</summary>
    [JsonStringEnumMemberName("password")] Password,

    /// <summary>OAuth 2.0 (XOAUTH2): a refresh token of which access tokens are made.</summary>
    [JsonStringEnumMemberName("oAuth")] OAuth,
}
