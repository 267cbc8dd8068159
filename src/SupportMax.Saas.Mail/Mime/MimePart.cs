namespace SupportMax.Saas.Mail.Mime;

/// <summary>A part of a mail: a leaf with content, or a multipart with parts.</summary>
internal sealed class MimePart(MailHeaders headers, ReadOnlyMemory<byte> content)
{
    private byte[]? _bytes;

    public MailHeaders Headers { get; } = headers;

    /// <summary>The body as it came, still encoded.</summary>
    public ReadOnlyMemory<byte> RawContent { get; } = content;

    public HeaderParameters ContentType { get; } = HeaderParameters.Parse(headers["Content-Type"]);

    public HeaderParameters Disposition { get; } = HeaderParameters.Parse(headers["Content-Disposition"]);

    public List<MimePart> Parts { get; } = [];

    /// <summary>The type, in lower case; plain text when none is given or it makes no sense.</summary>
    public string MediaType { get; init; } = "text/plain";

    public bool IsMultipart => Parts.Count > 0;

    public string? FileName => Named(Disposition["filename"]) ?? Named(ContentType["name"]);

    public string? ContentId => MessageIds.ReadOne(Headers["Content-ID"]);

    public bool IsText => MediaType.StartsWith("text/", StringComparison.Ordinal);

    public string Encoding => HeaderParameters.Parse(Headers["Content-Transfer-Encoding"]).Value;

    /// <summary>The content without its transfer encoding.</summary>
    public byte[] Decode(out bool isBroken)
    {
        isBroken = false;
        return _bytes ??= TransferEncodings.Decode(RawContent.Span, Encoding, out isBroken);
    }

    /// <summary>The content as text, with line feeds alone.</summary>
    public string DecodeText(out bool isAssumed) =>
        Charsets.Decode(Decode(out _), ContentType["charset"], out isAssumed).ReplaceLineEndings("\n");

    private static string? Named(string? name) => name is null ? null : MailHeaders.Readable(name) is { Length: > 0 } readable ? readable : null;
}
