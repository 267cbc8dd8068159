namespace SupportMax.Saas.Channels;

/// <summary>What can be wrong with the e-mail channel.</summary>
public static class EmailErrorCodes
{
    /// <summary>A mailbox needs a password or token.</summary>
    public const string SecretRequired = "Email:SecretRequired";

    /// <summary>There is no mailbox yet.</summary>
    public const string NotConfigured = "Email:NotConfigured";

    /// <summary>There is no such mail in this conversation.</summary>
    public const string MailNotFound = "Email:MailNotFound";

    /// <summary>Only a customer's mail that was taken can be moved or split off.</summary>
    public const string NotMovable = "Email:NotMovable";

    /// <summary>The conversation to move to is the one that it is in, or there is none.</summary>
    public const string MoveTargetInvalid = "Email:MoveTargetInvalid";

    /// <summary>The link to rate is altered or too old.</summary>
    public const string FeedbackLinkInvalid = "Email:FeedbackLinkInvalid";
}
