namespace SupportMax.Saas.Partners;

/// <summary>How partners are let in. Bound to the section <c>Partners</c>.</summary>
public sealed class PartnerOptions
{
    /// <summary>How long an access token is good for; 1 minute to 1 day, default 1 hour.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a refresh token is good for, and so a consent that is not used; 1 hour to 1 year, default 30 days.</summary>
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Requests a minute to the OAuth endpoints from one address; 1–1,000,000, default 300.</summary>
    public int OAuthRequestsPerMinute { get; set; } = 300;

    /// <summary>Wrong client secrets from one address before it has to wait, and as many a minute afterwards; 1–1,000, default 20.</summary>
    public int WrongSecretsPerMinute { get; set; } = 20;

    /// <summary>
    /// The server's public address as it stands in the OAuth metadata, without a slash at the end; default: the address that was called.
    /// </summary>
    public Uri? Issuer { get; set; }

    /// <summary>Lets secrets and tokens come over plain HTTP. Outside Development the default is false: RFC 6749 and 6750 demand TLS.</summary>
    public bool AllowPlainHttp { get; set; }
}
