using SupportMax.Saas.Mail.Mime;

namespace SupportMax.Saas.Mail.Writing;

/// <summary>A mail to send, as text and as HTML.</summary>
public sealed record OutgoingMail
{
    /// <summary>Its id without angle brackets.</summary>
    public required string MessageId { get; init; }

    /// <summary>Who writes.</summary>
    public required MailboxAddress From { get; init; }

    /// <summary>Who gets it.</summary>
    public required MailboxAddress To { get; init; }

    /// <summary>Where answers shall go; null for the sender.</summary>
    public MailboxAddress? ReplyTo { get; init; }

    /// <summary>The subject.</summary>
    public required string Subject { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The same as HTML; null for text alone.</summary>
    public string? Html { get; init; }

    /// <summary>The mail that it answers; null when it answers none.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>The thread's ids, the oldest first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Whether no person wrote it; then no other machine shall answer it either.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>The mailbox that sends it, so that it is known when it comes back.</summary>
    public required string LoopMark { get; init; }
}
