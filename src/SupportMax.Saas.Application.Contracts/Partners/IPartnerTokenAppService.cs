namespace SupportMax.Saas.Partners;

/// <summary>The OAuth server's three questions (RFC 6749, 7662, 7009). The tenant is the client's; nobody names one.</summary>
public interface IPartnerTokenAppService
{
    /// <summary>Gives out an access token for a client's own work.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="scope">Scopes separated by blanks; null for all that the client may.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OAuthException">The client, its secret, its address or a scope is refused.</exception>
    Task<IssuedToken> IssueAsync(ClientCredentials caller, string? scope, CancellationToken cancellationToken);

    /// <summary>Tells a client about a token of its own; null for every token that is not, or is worth nothing.</summary>
    /// <exception cref="OAuthException">The client or its secret is refused.</exception>
    Task<IntrospectedToken?> IntrospectAsync(ClientCredentials caller, string token, CancellationToken cancellationToken);

    /// <summary>Makes a token of the client's own worthless; a token that is nobody's is no error.</summary>
    /// <exception cref="OAuthException">The client or its secret is refused, or the token is another client's.</exception>
    Task RevokeAsync(ClientCredentials caller, string token, CancellationToken cancellationToken);
}

/// <summary>How a client says who it is.</summary>
/// <param name="ClientId">The client's id as it came.</param>
/// <param name="Secret">The secret as it came. Never logged.</param>
/// <param name="Address">Where the request came from; null when unknown.</param>
public sealed record ClientCredentials(string ClientId, string Secret, System.Net.IPAddress? Address)
{
    /// <summary>Never shows the secret, so that no log does.</summary>
    public override string ToString() => $"{nameof(ClientCredentials)} {{ ClientId = {ClientId} }}";
}

/// <summary>An access token that was just given out. Never logged.</summary>
/// <param name="AccessToken">The token.</param>
/// <param name="Lifetime">How long it is good for.</param>
/// <param name="Scopes">What it may do.</param>
public sealed record IssuedToken(string AccessToken, TimeSpan Lifetime, IReadOnlyList<string> Scopes)
{
    /// <summary>Never shows the token, so that no log does.</summary>
    public override string ToString() => nameof(IssuedToken);
}

/// <summary>A token that is worth something.</summary>
public sealed record IntrospectedToken(Guid ClientId, IReadOnlyList<string> Scopes, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);
