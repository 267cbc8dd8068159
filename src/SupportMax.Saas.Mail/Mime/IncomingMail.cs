namespace SupportMax.Saas.Mail.Mime;

/// <summary>A mail as it was received, read as far as it can be read.</summary>
public sealed record IncomingMail
{
    /// <summary>The mail's own head.</summary>
    public required MailHeaders Headers { get; init; }

    /// <summary>Its id without angle brackets; null when it has none.</summary>
    public string? MessageId { get; init; }

    /// <summary>The ids that it answers.</summary>
    public IReadOnlyList<string> InReplyTo { get; init; } = [];

    /// <summary>The ids of the thread that it belongs to, the first one first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Who wrote it; null when no address can be read.</summary>
    public MailboxAddress? From { get; init; }

    /// <summary>Where answers shall go.</summary>
    public IReadOnlyList<MailboxAddress> ReplyTo { get; init; } = [];

    /// <summary>To whom it was written, and by whatever header it says it was delivered.</summary>
    public IReadOnlyList<MailboxAddress> To { get; init; } = [];

    /// <summary>Who got a copy.</summary>
    public IReadOnlyList<MailboxAddress> Cc { get; init; } = [];

    /// <summary>The subject; empty when there is none.</summary>
    public string Subject { get; init; } = "";

    /// <summary>When it says it was written; null when it does not.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The plain text; null when there is only HTML, or nothing.</summary>
    public string? Text { get; init; }

    /// <summary>The HTML as it came, not to be shown as it is; null when there is none.</summary>
    public string? Html { get; init; }

    /// <summary>What came with it, inline images among it.</summary>
    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>What it says about mails that were not delivered; null when it is no delivery report.</summary>
    public DeliveryReport? DeliveryReport { get; init; }

    /// <summary>What was wrong with it.</summary>
    public IReadOnlyCollection<MailDefect> Defects { get; init; } = [];
}

/// <summary>A file in a mail.</summary>
/// <param name="Name">Its name without folders; made up when it has none.</param>
/// <param name="MediaType">Its type as the mail says; not to be trusted.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentId">By which the HTML names it; null when it does not.</param>
/// <param name="IsInline">Whether it is meant to be seen within the text.</param>
public sealed record MailAttachment(string Name, string MediaType, byte[] Content, string? ContentId, bool IsInline);

/// <summary>A report about a mail that did not arrive, or not yet (RFC 3464).</summary>
/// <param name="IsFailure">Whether it will not arrive; otherwise it is late, or was delivered.</param>
/// <param name="Status">The enhanced status such as <c>5.1.1</c>; null when none is given.</param>
/// <param name="Diagnostic">The server's words; null when it said none.</param>
/// <param name="OriginalMessageIds">Ids of the mail in question.</param>
public sealed record DeliveryReport(bool IsFailure, string? Status, string? Diagnostic, IReadOnlyList<string> OriginalMessageIds);
