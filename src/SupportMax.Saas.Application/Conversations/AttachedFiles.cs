using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

/// <summary>Takes files whose bytes are what a browser may safely show: pictures and PDF. The name and the sender's word for the type count for nothing.</summary>
internal sealed class AttachedFiles(IDeskRecords records, TimeProvider clock)
{
    private const int MaxNameLength = 120;

    private static readonly (string ContentType, string Extension, byte[] Begin, int Offset)[] s_kinds =
    [
        ("image/png", ".png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0),
        ("image/jpeg", ".jpg", [0xFF, 0xD8, 0xFF], 0),
        ("image/gif", ".gif", "GIF8"u8.ToArray(), 0),
        ("image/webp", ".webp", "WEBP"u8.ToArray(), 8),
        ("application/pdf", ".pdf", "%PDF-"u8.ToArray(), 0),
    ];

    /// <summary>Keeps a file for a conversation, within the caller's transaction.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.AttachmentInvalid"/>, <see cref="ConversationErrorCodes.AttachmentTooLarge"/></exception>
    public AttachedFile Keep(Guid conversationId, FileInput input)
    {
        var (contentType, extension) = KindOf(input);
        var file = new Attachment(conversationId, NameOf(input.FileName, extension), contentType, input.Content.ToArray(), clock.GetUtcNow());
        records.Add(file);
        return file.Describe();
    }

    /// <summary>What the bytes are.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.AttachmentInvalid"/>, <see cref="ConversationErrorCodes.AttachmentTooLarge"/></exception>
    public static (string ContentType, string Extension) KindOf(FileInput input)
    {
        if (input.Content.Length > ConversationConsts.MaxAttachmentBytes)
            throw new BusinessException(ConversationErrorCodes.AttachmentTooLarge, ErrorKind.TooLarge, "file");
        var bytes = input.Content.Span;
        foreach (var (contentType, extension, begin, offset) in s_kinds)
        {
            if (bytes.Length >= offset + begin.Length && bytes.Slice(offset, begin.Length).SequenceEqual(begin))
                return (contentType, extension);
        }

        throw new BusinessException(ConversationErrorCodes.AttachmentInvalid, ErrorKind.BadInput, "file");
    }

    /// <summary>The name without folders and without what could mislead, with the ending that its bytes deserve.</summary>
    private static string NameOf(string? given, string extension)
    {
        var name = MessageText.Clean(given).Replace('\\', '/').Split('/')[^1];
        name = string.Concat(name.Where(letter => !"\"<>|:*?\n\t\u202E\u200F".Contains(letter, StringComparison.Ordinal))).TrimStart('.');
        var stem = Path.GetFileNameWithoutExtension(name);
        return TextBeginning.Of(stem.Length == 0 ? "file" : stem, MaxNameLength) + extension;
    }
}
