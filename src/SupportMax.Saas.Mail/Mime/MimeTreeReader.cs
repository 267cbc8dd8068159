using System.Text;

namespace SupportMax.Saas.Mail.Mime;

/// <summary>Takes a mail apart into its parts. Whatever the bytes are, there is a tree.</summary>
internal sealed class MimeTreeReader(MailLimits limits)
{
    private int _parts;

    public HashSet<MailDefect> Defects { get; } = [];

    public MimePart Read(ReadOnlyMemory<byte> mail) => Read(mail, 0, "text/plain");

    private MimePart Read(ReadOnlyMemory<byte> content, int depth, string usualType)
    {
        _parts++;
        var headers = HeaderReader.Read(content.Span, limits.MaxHeaderBytes, out var bodyStart, out var isEnded);
        if (!isEnded)
            Defects.Add(MailDefect.HeadNotEnded);
        var type = HeaderParameters.Parse(headers["Content-Type"]);
        var part = new MimePart(headers, content[bodyStart..]) { MediaType = MediaTypeOf(type.Value, usualType) };
        if (!part.MediaType.StartsWith("multipart/", StringComparison.Ordinal))
            return part;
        if (type["boundary"]?.TrimEnd() is not { Length: > 0 } boundary)
        {
            Defects.Add(MailDefect.BoundaryMissing);
            return new MimePart(headers, part.RawContent);
        }

        var childType = part.MediaType == "multipart/digest" ? "message/rfc822" : "text/plain";
        foreach (var child in Split(part.RawContent, boundary))
        {
            if (_parts >= limits.MaxParts || depth >= limits.MaxDepth)
            {
                Defects.Add(MailDefect.TooManyParts);
                break;
            }

            part.Parts.Add(Read(child, depth + 1, childType));
        }

        // Without a single boundary in it, what is there is still something to read.
        return part.IsMultipart ? part : new MimePart(headers, part.RawContent);
    }

    private static string MediaTypeOf(string value, string usualType)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        var isType = slash > 0 && slash < value.Length - 1 && value.LastIndexOf('/') == slash && !value.Any(char.IsWhiteSpace);
        return isType ? value : value.Length == 0 ? usualType : "text/plain";
    }

    private List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> content, string boundary)
    {
        var delimiter = Encoding.Latin1.GetBytes("--" + boundary);
        var parts = new List<ReadOnlyMemory<byte>>();
        var (start, at) = (-1, 0);
        // The line break before a boundary belongs to the boundary.
        var endOfLastLine = 0;
        var isClosed = false;
        var span = content.Span;
        while (at < span.Length && !isClosed && parts.Count <= limits.MaxParts)
        {
            var line = Lines.Next(span, at, out var next);
            if (line.StartsWith(delimiter) && IsBoundaryEnd(line[delimiter.Length..], out var isLast))
            {
                if (start >= 0)
                    parts.Add(content[start..Math.Max(start, endOfLastLine)]);
                start = next;
                isClosed = isLast;
            }

            endOfLastLine = at + line.Length;
            at = next;
        }

        if (!isClosed)
        {
            Defects.Add(MailDefect.MultipartNotClosed);
            if (start >= 0 && start < content.Length)
                parts.Add(content[start..]);
        }

        return parts;
    }

    private static bool IsBoundaryEnd(ReadOnlySpan<byte> rest, out bool isLast)
    {
        isLast = rest.StartsWith("--"u8);
        if (isLast)
            rest = rest[2..];
        return rest.Trim(" \t"u8).IsEmpty;
    }
}
