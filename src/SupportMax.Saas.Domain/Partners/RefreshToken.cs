using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>A refresh token: good for one use. It is remembered after that, because a second use says that somebody else has it.</summary>
public sealed class RefreshToken : ITenantOwned
{
    private RefreshToken()
    {
    }

    /// <summary>A token as it is given out, of which only the hash is kept.</summary>
    public RefreshToken(string token, Guid grantId, DateTimeOffset expiresAt)
    {
        Hash = SecretText.Hash(token);
        GrantId = grantId;
        ExpiresAt = expiresAt;
    }

    /// <summary>SHA-256 of the token.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The consent it belongs to.</summary>
    public Guid GrantId { get; private set; }

    /// <summary>From when on it is worth nothing.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was used; null while it is the one in force.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Uses it up.</summary>
    public void Use(DateTimeOffset now) => UsedAt = now;
}
