namespace SupportMax.Saas.Conversations;

/// <summary>What can be wrong with a request about conversations.</summary>
public static class ConversationErrorCodes
{
    /// <summary>The message has no text.</summary>
    public const string TextRequired = "Conversations:TextRequired";

    /// <summary>The message is too long.</summary>
    public const string TextTooLong = "Conversations:TextTooLong";

    /// <summary>The client message id is missing or too long.</summary>
    public const string ClientMessageIdInvalid = "Conversations:ClientMessageIdInvalid";

    /// <summary>There is no such conversation for this caller.</summary>
    public const string NotFound = "Conversations:NotFound";

    /// <summary>The visitor sends faster than a person writes.</summary>
    public const string RateLimited = "Conversations:RateLimited";

    /// <summary>A rating is a whole number from 1 to 5.</summary>
    public const string RatingInvalid = "Conversations:RatingInvalid";

    /// <summary>The conversation is already done.</summary>
    public const string AlreadyResolved = "Conversations:AlreadyResolved";

    /// <summary>Somebody else has the conversation.</summary>
    public const string AlreadyTaken = "Conversations:AlreadyTaken";

    /// <summary>The conversation stands where this cannot be done.</summary>
    public const string NotNow = "Conversations:NotNow";

    /// <summary>Conversations of two customers are merged only by whoever confirms that both are the same person.</summary>
    public const string OtherCustomer = "Conversations:OtherCustomer";

    /// <summary>What a customer is to the tenant is at most 100 characters.</summary>
    public const string CustomerTierInvalid = "Conversations:CustomerTierInvalid";

    /// <summary>There is no tier above.</summary>
    public const string HighestTier = "Conversations:HighestTier";

    /// <summary>The note is too long.</summary>
    public const string NoteTooLong = "Conversations:NoteTooLong";

    /// <summary>The sequence number is outside the conversation.</summary>
    public const string SequenceInvalid = "Conversations:SequenceInvalid";

    /// <summary>As many conversations have begun today as the tenant's edition allows.</summary>
    public const string DailyQuotaReached = "Conversations:DailyQuotaReached";

    /// <summary>There are too many tags, or one is too long.</summary>
    public const string TagsInvalid = "Conversations:TagsInvalid";

    /// <summary>The e-mail address is none.</summary>
    public const string EmailInvalid = "Conversations:EmailInvalid";

    /// <summary>The moment is past, or too far away.</summary>
    public const string SnoozeInvalid = "Conversations:SnoozeInvalid";

    /// <summary>Nobody said which priority.</summary>
    public const string PriorityRequired = "Conversations:PriorityRequired";

    /// <summary>The file is of a kind that is not taken, or not what its name says.</summary>
    public const string AttachmentInvalid = "Conversations:AttachmentInvalid";

    /// <summary>The file is too large.</summary>
    public const string AttachmentTooLarge = "Conversations:AttachmentTooLarge";

    /// <summary>There is no such file for this caller.</summary>
    public const string AttachmentNotFound = "Conversations:AttachmentNotFound";

    /// <summary>There is no such canned response.</summary>
    public const string CannedNotFound = "Conversations:CannedNotFound";

    /// <summary>The canned response is incomplete or too long.</summary>
    public const string CannedInvalid = "Conversations:CannedInvalid";

    /// <summary>Another canned response has this shortcut.</summary>
    public const string CannedTaken = "Conversations:CannedTaken";
}
