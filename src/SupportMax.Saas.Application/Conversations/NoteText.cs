using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

/// <summary>What staff write beside a conversation: cleaned like any text, and short.</summary>
internal static class NoteText
{
    /// <summary>The clean note; null when there is none.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NoteTooLong"/></exception>
    public static string? Clean(string? note)
    {
        var clean = MessageText.Clean(note);
        if (clean.Length > ConversationConsts.MaxNoteLength)
            throw new BusinessException(ConversationErrorCodes.NoteTooLong, ErrorKind.BadInput, "note");
        return clean.Length == 0 ? null : clean;
    }
}
