namespace SupportMax.Saas.Partners;

/// <summary>What the OAuth server is asked about tokens (RFC 6749, 7662, 7009). The tenant is the client's; nobody names one.</summary>
public interface IPartnerTokenAppService
{
    /// <summary>Gives out an access token for a client's own work.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="scope">Scopes separated by blanks; null for all that the client may.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OAuthException">The client, its secret, its address or a scope is refused.</exception>
    Task<IssuedToken> IssueAsync(ClientCredentials caller, string? scope, CancellationToken cancellationToken);

    /// <summary>Gives out tokens for an authorization code. A code that comes a second time takes all its tokens with it.</summary>
    /// <param name="caller">Who asks; a public client without a secret.</param>
    /// <param name="code">The code.</param>
    /// <param name="redirectUri">The address as the authorization request named it.</param>
    /// <param name="verifier">What the code challenge was made of.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OAuthException">The client or the code is refused.</exception>
    Task<IssuedToken> RedeemAsync(ClientCredentials caller, string code, string? redirectUri, string? verifier, CancellationToken cancellationToken);

    /// <summary>
    /// Gives out tokens for a refresh token, which is used up by it. One that comes a second time takes the whole consent with it: either the
    /// client or somebody who stole it has the other.
    /// </summary>
    /// <param name="caller">Who asks; a public client without a secret.</param>
    /// <param name="refreshToken">The refresh token.</param>
    /// <param name="scope">Scopes separated by blanks, of those that were consented to; null for all of them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OAuthException">The client, the token or a scope is refused.</exception>
    Task<IssuedToken> RefreshAsync(ClientCredentials caller, string refreshToken, string? scope, CancellationToken cancellationToken);

    /// <summary>Tells a client about a token of its own; null for every token that is not, or is worth nothing.</summary>
    /// <exception cref="OAuthException">The client or its secret is refused.</exception>
    Task<IntrospectedToken?> IntrospectAsync(ClientCredentials caller, string token, CancellationToken cancellationToken);

    /// <summary>Makes a token of the client's own worthless, a refresh token with its whole consent; a token that is nobody's is no error.</summary>
    /// <exception cref="OAuthException">The client or its secret is refused, or the token is another client's.</exception>
    Task RevokeAsync(ClientCredentials caller, string token, CancellationToken cancellationToken);
}

/// <summary>How a client says who it is.</summary>
/// <param name="ClientId">The client's id as it came.</param>
/// <param name="Secret">The secret as it came; null when none did. Never logged.</param>
/// <param name="Address">Where the request came from; null when unknown.</param>
public sealed record ClientCredentials(string ClientId, string? Secret, System.Net.IPAddress? Address)
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
    /// <summary>Gets the next access token; null when the client works for itself and simply asks again.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>Never shows the token, so that no log does.</summary>
    public override string ToString() => nameof(IssuedToken);
}

/// <summary>An access token that is worth something.</summary>
/// <param name="ClientId">Whose it is.</param>
/// <param name="PersonId">Who consented to it; null when the client works for itself.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="IssuedAt">When it was given out.</param>
/// <param name="ExpiresAt">From when on it is worth nothing.</param>
public sealed record IntrospectedToken(Guid ClientId, Guid? PersonId, IReadOnlyList<string> Scopes, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);
