namespace SupportMax.Saas.Conversations;

/// <summary>What a file is by its first bytes; its name and the sender's word for it count for nothing.</summary>
/// <param name="ContentType">The type.</param>
/// <param name="Extension">The ending that a name of it deserves.</param>
internal sealed record FileKind(string ContentType, string Extension)
{
    private static readonly (FileKind Kind, byte[] Begin, int Offset)[] s_known =
    [
        (new("image/png", ".png"), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0),
        (new("image/jpeg", ".jpg"), [0xFF, 0xD8, 0xFF], 0),
        (new("image/gif", ".gif"), "GIF8"u8.ToArray(), 0),
        (new("image/webp", ".webp"), "WEBP"u8.ToArray(), 8),
        (new("application/pdf", ".pdf"), "%PDF-"u8.ToArray(), 0),
    ];

    /// <summary>The kind, when it is one that a browser may safely show; otherwise null.</summary>
    public static FileKind? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (kind, begin, offset) in s_known)
        {
            if (bytes.Length >= offset + begin.Length && bytes.Slice(offset, begin.Length).SequenceEqual(begin))
                return kind;
        }

        return null;
    }
}
