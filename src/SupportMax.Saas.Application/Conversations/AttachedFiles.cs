using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

/// <summary>Takes files whose bytes are what a browser may safely show: pictures and PDF. The name and the sender's word for the type count for nothing.</summary>
internal sealed class AttachedFiles(IDeskRecords records, TimeProvider clock)
{
    private const int MaxNameLength = 120;

    /// <summary>Keeps a file for a conversation, within the caller's transaction.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.AttachmentInvalid"/>, <see cref="ConversationErrorCodes.AttachmentTooLarge"/></exception>
    public AttachedFile Keep(Guid conversationId, FileInput input)
    {
        var kind = KindOf(input);
        var file = new Attachment(conversationId, NameOf(input.FileName, kind.Extension), kind.ContentType, input.Content.ToArray(), clock.GetUtcNow());
        records.Add(file);
        return file.Describe();
    }

    /// <summary>What the bytes are.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.AttachmentInvalid"/>, <see cref="ConversationErrorCodes.AttachmentTooLarge"/></exception>
    public static FileKind KindOf(FileInput input)
    {
        if (input.Content.Length > ConversationConsts.MaxAttachmentBytes)
            throw new BusinessException(ConversationErrorCodes.AttachmentTooLarge, ErrorKind.TooLarge, "file");
        return FileKind.Of(input.Content.Span) ?? throw new BusinessException(ConversationErrorCodes.AttachmentInvalid, ErrorKind.BadInput, "file");
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
