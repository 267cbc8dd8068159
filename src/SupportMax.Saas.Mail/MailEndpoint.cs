using System.Net;
using System.Net.Security;

namespace SupportMax.Saas.Mail;

/// <summary>How the connection is protected.</summary>
public enum MailSecurity
{
    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>Encrypted by STARTTLS before anything secret is said; without it there is no connection.</summary>
    StartTls,

    /// <summary>Not at all; for servers on the same machine.</summary>
    None,
}

/// <summary>A mail server.</summary>
/// <param name="Host">Its name or address.</param>
/// <param name="Port">1–65535.</param>
/// <param name="Security">How the connection is protected.</param>
public sealed record MailEndpoint(string Host, int Port, MailSecurity Security)
{
    /// <summary>Host and port, as a reader writes them.</summary>
    public override string ToString() => $"{Host}:{Port}";
}

/// <summary>How one signs in.</summary>
/// <param name="UserName">Who.</param>
/// <param name="Secret">Password, app password, or access token.</param>
/// <param name="IsOAuth">Whether the secret is an OAuth 2.0 access token (XOAUTH2).</param>
public sealed record MailCredentials(string UserName, string Secret, bool IsOAuth)
{
    /// <summary>Never tells the secret.</summary>
    public override string ToString() => IsOAuth ? "OAuth" : "password";
}

/// <summary>What a host allows of connections to mail servers.</summary>
public sealed record MailNetworkRules
{
    /// <summary>Whether an address may be connected to; by default any.</summary>
    public Func<IPAddress, bool> Allows { get; init; } = _ => true;

    /// <summary>Judges a server's certificate; null for the system's own judgement.</summary>
    public RemoteCertificateValidationCallback? CertificateCheck { get; init; }

    /// <summary>How long connecting and each answer may take; default 20 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);
}
