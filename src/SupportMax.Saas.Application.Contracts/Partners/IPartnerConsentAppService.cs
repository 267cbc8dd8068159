namespace SupportMax.Saas.Partners;

/// <summary>The authorization endpoint's side of OAuth (RFC 6749, section 4.1): people of the current tenant let clients of that tenant work for it.</summary>
public interface IPartnerConsentAppService
{
    /// <summary>What the person has to decide.</summary>
    /// <exception cref="OAuthException">The request is refused; its <see cref="OAuthException.RedirectUri"/> says who is told.</exception>
    Task<ConsentQuestion> AskAsync(AuthorizationRequest request, Guid personId, CancellationToken cancellationToken);

    /// <summary>Notes that the person consents.</summary>
    /// <returns>The code for the client, good for one use within a minute.</returns>
    /// <exception cref="OAuthException">The request is refused; its <see cref="OAuthException.RedirectUri"/> says who is told.</exception>
    Task<string> ApproveAsync(AuthorizationRequest request, Guid personId, CancellationToken cancellationToken);
}

/// <summary>An authorization request as it came.</summary>
/// <param name="ClientId">The client's id.</param>
/// <param name="RedirectUri">Where the answer goes; null when left out.</param>
/// <param name="ResponseType">What is asked for.</param>
/// <param name="Scope">Scopes separated by blanks; null for all that the client may.</param>
/// <param name="State">Given back as it came.</param>
/// <param name="Challenge">The code challenge.</param>
/// <param name="ChallengeMethod">How it was made.</param>
public sealed record AuthorizationRequest(
    string? ClientId, string? RedirectUri, string? ResponseType, string? Scope, string? State, string? Challenge, string? ChallengeMethod)
{
    /// <summary>Whether a parameter came more than once.</summary>
    public bool HasRepetition { get; init; }
}

/// <summary>What a person decides.</summary>
/// <param name="ClientName">What the client is called.</param>
/// <param name="Scopes">What it would be allowed.</param>
/// <param name="RedirectUri">Where the answer goes.</param>
public sealed record ConsentQuestion(string ClientName, IReadOnlyList<string> Scopes, string RedirectUri);
