namespace SupportMax.Saas.Mail.Mime;

/// <summary>What was wrong with a mail that was read all the same.</summary>
public enum MailDefect
{
    /// <summary>It was longer than the limit; the rest was left out.</summary>
    TooLong,

    /// <summary>Its head did not end in an empty line.</summary>
    HeadNotEnded,

    /// <summary>A multipart named no boundary; its content was taken as text.</summary>
    BoundaryMissing,

    /// <summary>A multipart was not closed.</summary>
    MultipartNotClosed,

    /// <summary>Too many parts, or too deeply nested; the rest was left out.</summary>
    TooManyParts,

    /// <summary>A text's charset is unknown, or the bytes are not of it; another one was assumed.</summary>
    CharsetAssumed,

    /// <summary>A transfer encoding is unknown, or the bytes are not of it.</summary>
    EncodingBroken,

    /// <summary>Outlook's own format (TNEF, winmail.dat), which nobody else reads; it was left out.</summary>
    OutlookFormat,

    /// <summary>Attachments beyond the limit were left out.</summary>
    AttachmentsTooLarge,
}
