using System.Security.Cryptography;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>
/// A person's consent that a client works for their company. Its code is used once; every token that comes of it goes when it goes, which is
/// when somebody revokes it, when a code or refresh token is used twice, or when it was not used for long.
/// </summary>
public sealed class PartnerGrant : ITenantOwned
{
    private PartnerGrant()
    {
    }

    /// <summary>A consent, and the code that goes to the client.</summary>
    /// <param name="clientId">The client.</param>
    /// <param name="personId">Who consented.</param>
    /// <param name="scopes">What was consented to.</param>
    /// <param name="redirectUri">The address as the request named it; null when it named none.</param>
    /// <param name="challenge">A challenge that <see cref="CodeChallenge.IsChallenge"/> takes.</param>
    /// <param name="code">The code, of which only the hash is kept.</param>
    /// <param name="now">The time.</param>
    public PartnerGrant(Guid clientId, Guid personId, IReadOnlyList<string> scopes, string? redirectUri, string challenge, string code, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        ClientId = clientId;
        PersonId = personId;
        Scopes = scopes;
        RedirectUri = redirectUri;
        Challenge = challenge;
        CodeHash = SecretText.Hash(code);
        CreatedAt = now;
        EndsAt = now + CodeLifetime;
    }

    /// <summary>How long a code is good for; RFC 6749, section 4.1.2, wants ten minutes at most.</summary>
    public static TimeSpan CodeLifetime { get; } = TimeSpan.FromMinutes(1);

    /// <summary>The consent's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The client.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>Who consented.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What was consented to.</summary>
    public IReadOnlyList<string> Scopes { get; private set; } = [];

    /// <summary>The redirect address as the request named it; null when it named none.</summary>
    public string? RedirectUri { get; private set; }

    /// <summary>What the code's verifier must fit.</summary>
    public string Challenge { get; private set; } = "";

    /// <summary>SHA-256 of the code.</summary>
    public byte[] CodeHash { get; private set; } = [];

    /// <summary>When the code was used; null before.</summary>
    public DateTimeOffset? CodeUsedAt { get; private set; }

    /// <summary>When the person consented.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When a token was last given out; null before the first.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>From when on nothing can come of it any more.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>Whether the code may be used now, by whoever brings this address and verifier.</summary>
    public bool AcceptsCode(string? redirectUri, string? verifier, DateTimeOffset now) =>
        CodeUsedAt is null && now < EndsAt && (RedirectUri is null || string.Equals(RedirectUri, redirectUri, StringComparison.Ordinal)) && CodeChallenge.Matches(Challenge, verifier);

    /// <summary>Gives out the next refresh token; the code is used with the first.</summary>
    public (RefreshToken Kept, string Token) AddRefreshToken(TimeSpan lifetime, DateTimeOffset now)
    {
        CodeUsedAt ??= now;
        LastUsedAt = now;
        EndsAt = now + lifetime;
        var token = SecretText.Create(SecretText.RefreshTokenPrefix);
        return (new RefreshToken(token, Id, EndsAt), token);
    }
}
