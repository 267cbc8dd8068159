namespace SupportMax.Saas.Mail.Mime;

/// <summary>How much of a mail is read. What is beyond is left out and noted as a defect; no mail is refused for being odd.</summary>
public sealed record MailLimits
{
    /// <summary>The limits that apply unless others are given.</summary>
    public static MailLimits Default { get; } = new();

    /// <summary>Bytes of the whole mail; default 25 MB.</summary>
    public int MaxBytes { get; init; } = 25 * 1024 * 1024;

    /// <summary>Bytes of one part's head; default 256 KB.</summary>
    public int MaxHeaderBytes { get; init; } = 256 * 1024;

    /// <summary>Parts in all; default 200.</summary>
    public int MaxParts { get; init; } = 200;

    /// <summary>Multiparts within multiparts; default 20.</summary>
    public int MaxDepth { get; init; } = 20;

    /// <summary>Characters of the plain text, and of the HTML; default 500,000.</summary>
    public int MaxTextLength { get; init; } = 500_000;

    /// <summary>Bytes of all attachments; default 20 MB.</summary>
    public int MaxAttachmentBytes { get; init; } = 20 * 1024 * 1024;
}
