namespace SupportMax.Saas.Mail;

/// <summary>At which step a mail server failed us.</summary>
public enum MailStep
{
    /// <summary>Its name was looked up.</summary>
    Resolve,

    /// <summary>A connection was made.</summary>
    Connect,

    /// <summary>The connection was encrypted.</summary>
    Encrypt,

    /// <summary>We signed in.</summary>
    SignIn,

    /// <summary>The folder was opened.</summary>
    OpenFolder,

    /// <summary>Mail was fetched.</summary>
    Fetch,

    /// <summary>A mail was handed over.</summary>
    Send,
}

/// <summary>A mail server could not be reached, or did not do what was asked.</summary>
/// <param name="step">At which step.</param>
/// <param name="reason">Why, in words that hold no secret.</param>
/// <param name="inner">What happened.</param>
public sealed class MailFailureException(MailStep step, string reason, Exception? inner = null) : Exception(reason, inner)
{
    /// <summary>At which step.</summary>
    public MailStep Step { get; } = step;

    /// <summary>Whether trying again later cannot help.</summary>
    public bool IsPermanent { get; init; }

    /// <summary>The server's code for it; null when it gave none.</summary>
    public int? Code { get; init; }
}
