using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>An access token that was given out: only its hash is kept. Deleting the row revokes it.</summary>
public sealed class PartnerToken : ITenantOwned
{
    private PartnerToken()
    {
    }

    /// <summary>A token as it is given out.</summary>
    /// <param name="token">The token itself, of which only the hash is kept.</param>
    /// <param name="clientId">Whose it is.</param>
    /// <param name="secretId">The secret it was asked for with, and with which the token goes; null for a public client's.</param>
    /// <param name="grantId">The consent that it rests on; null when the client works for itself.</param>
    /// <param name="scopes">What it may do.</param>
    /// <param name="now">The time.</param>
    /// <param name="lifetime">How long it is good for.</param>
    public PartnerToken(string token, Guid clientId, Guid? secretId, Guid? grantId, IReadOnlyList<string> scopes, DateTimeOffset now, TimeSpan lifetime)
    {
        Hash = SecretText.Hash(token);
        ClientId = clientId;
        SecretId = secretId;
        GrantId = grantId;
        Scopes = scopes;
        IssuedAt = now;
        ExpiresAt = now + lifetime;
    }

    /// <summary>SHA-256 of the token.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>Whose it is.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The secret it was asked for with; null for a public client's.</summary>
    public Guid? SecretId { get; private set; }

    /// <summary>The consent that it rests on; null when the client works for itself.</summary>
    public Guid? GrantId { get; private set; }

    /// <summary>What it may do; never more than its client may when it is used.</summary>
    public IReadOnlyList<string> Scopes { get; private set; } = [];

    /// <summary>When it was given out.</summary>
    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>From when on it is worth nothing.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }
}
