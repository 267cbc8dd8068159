namespace SupportMax.Saas.Conversations;

/// <summary>Limits of a conversation.</summary>
public static class ConversationConsts
{
    /// <summary>Longest message, in characters.</summary>
    public const int MaxTextLength = 4_000;

    /// <summary>Longest client message id, in characters.</summary>
    public const int MaxClientMessageIdLength = 64;

    /// <summary>Longest comment with a rating, in characters.</summary>
    public const int MaxCommentLength = 1_000;

    /// <summary>Longest note of staff, in characters.</summary>
    public const int MaxNoteLength = 4_000;

    /// <summary>Largest file, in bytes: 5 MB.</summary>
    public const int MaxAttachmentBytes = 5 * 1024 * 1024;

    /// <summary>Most tags of a conversation.</summary>
    public const int MaxTags = 20;

    /// <summary>Most characters of a tag.</summary>
    public const int MaxTagLength = 40;

    /// <summary>Most messages that one call of <c>Resume</c> returns.</summary>
    public const int MaxResumedMessages = 500;
}
