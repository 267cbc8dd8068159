namespace SupportMax.Saas.Channels;

/// <summary>The current tenant's e-mail channel. Secrets are never in it.</summary>
/// <param name="Address">The address that customers write to; null when no mailbox is connected.</param>
/// <param name="Name">The name beside the address in mails that go out.</param>
/// <param name="IsEnabled">Whether the mailbox is read.</param>
/// <param name="UsesPlusAddress">Whether answers go to an address of their own for each conversation (<c>support+…@</c>).</param>
/// <param name="Imap">Where mail is fetched.</param>
/// <param name="Smtp">Where mail is handed over; the same as in the mail settings.</param>
/// <param name="State">How it goes; null when no mailbox is connected.</param>
public sealed record EmailChannelDto(
    string? Address, string? Name, bool IsEnabled, bool UsesPlusAddress, ImapDto? Imap, SmtpDto Smtp, MailboxStateDto? State);

/// <summary>Where mail is fetched.</summary>
/// <param name="Host">The server's name or address.</param>
/// <param name="Port">Its port, usually 993.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="UserName">Who signs in.</param>
/// <param name="SignIn">By password or OAuth.</param>
/// <param name="HasSecret">Whether a password or token is stored.</param>
/// <param name="Folder">The folder that is read.</param>
public sealed record ImapDto(string Host, int Port, MailProtection Security, string UserName, MailboxSignIn SignIn, bool HasSecret, string Folder);

/// <summary>Where mail is handed over.</summary>
/// <param name="Host">The server's name or address; null for the operator's server.</param>
/// <param name="Port">Its port, usually 465 or 587.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="UserName">Who signs in; null when nobody does.</param>
/// <param name="HasPassword">Whether a password is stored.</param>
public sealed record SmtpDto(string? Host, int Port, MailProtection Security, string? UserName, bool HasPassword);

/// <summary>How reading the mailbox goes.</summary>
/// <param name="LastFetchedAt">When it was last looked through without an error.</param>
/// <param name="FetchedCount">How many mails were fetched in all.</param>
/// <param name="WaitingCount">How many fetched mails wait to be dealt with.</param>
/// <param name="LastError">What goes wrong, in the server's words where it said some; null when all is well.</param>
/// <param name="FailingSince">Since when.</param>
public sealed record MailboxStateDto(DateTimeOffset? LastFetchedAt, long FetchedCount, int WaitingCount, string? LastError, DateTimeOffset? FailingSince);

/// <summary>What the e-mail channel shall be.</summary>
public sealed record UpdateEmailChannelInput
{
    /// <summary>The address that customers write to.</summary>
    public string? Address { get; init; }

    /// <summary>The name beside it; null leaves it.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the mailbox is read.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Whether the mail server delivers <c>name+anything@</c> to <c>name@</c>; most do.</summary>
    public bool UsesPlusAddress { get; init; } = true;

    /// <summary>Where mail is fetched.</summary>
    public ImapInput? Imap { get; init; }

    /// <summary>Where mail is handed over; null leaves the mail settings as they are.</summary>
    public SmtpInput? Smtp { get; init; }
}

/// <summary>Where mail shall be fetched. An empty secret leaves the one that is stored as long as host and user stay.</summary>
/// <param name="Host">The server's name or address.</param>
/// <param name="Port">1–65535.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="UserName">Who signs in.</param>
/// <param name="Password">Password or app password.</param>
/// <param name="OAuth">OAuth instead of a password.</param>
/// <param name="Folder">The folder to read; INBOX when empty.</param>
public sealed record ImapInput(string? Host, int Port, MailProtection Security, string? UserName, string? Password, OAuthInput? OAuth, string? Folder);

/// <summary>How access tokens are made (OAuth 2.0, refresh token grant).</summary>
/// <param name="TokenEndpoint">Where, https.</param>
/// <param name="ClientId">The registered app.</param>
/// <param name="ClientSecret">Its secret; empty for public clients.</param>
/// <param name="RefreshToken">What stands for the mailbox's consent.</param>
/// <param name="Scope">What is asked for; empty for what was granted.</param>
public sealed record OAuthInput(string? TokenEndpoint, string? ClientId, string? ClientSecret, string? RefreshToken, string? Scope);

/// <summary>Where mail shall be handed over.</summary>
/// <param name="Host">The server's name or address; empty for the operator's server.</param>
/// <param name="Port">1–65535.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="UserName">Who signs in; empty when nobody does.</param>
/// <param name="Password">The password; empty leaves the stored one.</param>
public sealed record SmtpInput(string? Host, int Port, MailProtection Security, string? UserName, string? Password);

/// <summary>What came of trying the settings.</summary>
/// <param name="Succeeded">Whether mail can be fetched and handed over.</param>
/// <param name="Steps">Each step, up to the one that failed.</param>
public sealed record EmailChannelTestResult(bool Succeeded, IReadOnlyList<EmailTestStep> Steps);

/// <summary>A step of trying the settings.</summary>
/// <param name="Server"><c>imap</c> or <c>smtp</c>.</param>
/// <param name="Step"><c>resolve</c>, <c>connect</c>, <c>encrypt</c>, <c>signIn</c> or <c>openFolder</c>.</param>
/// <param name="Succeeded">Whether it went well.</param>
/// <param name="Message">What went wrong, and what can be done; null when nothing did.</param>
public sealed record EmailTestStep(string Server, string Step, bool Succeeded, string? Message);
