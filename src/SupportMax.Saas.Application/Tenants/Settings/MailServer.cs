namespace SupportMax.Saas.Tenants;

/// <summary>A server that takes mail, and whose name stands on it.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">1–65535.</param>
/// <param name="IsEncrypted">Whether the connection must be encrypted .</param>
/// <param name="Login">Who signs in; null when nobody does.</param>
/// <param name="FromAddress">The sender's address.</param>
/// <param name="FromName">The sender's name.</param>
public sealed record MailServer(string Host, int Port, bool IsEncrypted, MailLogin? Login, string FromAddress, string FromName)
{
    /// <summary>Whether the connection is encrypted from its first byte instead of by STARTTLS.</summary>
    public bool IsImplicitTls { get; init; }

    /// <summary>Whether the operator has chosen it, who may choose one in a private network.</summary>
    public bool IsOperators { get; init; }

    /// <summary>Never tells the password.</summary>
    public override string ToString() => $"{Host}:{Port}";
}

/// <summary>How one signs in to a mail server.</summary>
public sealed record MailLogin(string UserName, string Password, string Domain)
{
    /// <summary>Whether <see cref="Password"/> is an OAuth 2.0 access token.</summary>
    public bool IsOAuth { get; init; }

    /// <summary>Never tells the password.</summary>
    public override string ToString() => UserName;
}

/// <summary>A mail of plain text to one person.</summary>
public sealed record OutgoingMail(string To, string Subject, string Text);
