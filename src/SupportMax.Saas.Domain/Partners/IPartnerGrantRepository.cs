namespace SupportMax.Saas.Partners;

/// <summary>The current tenant's consents, with their refresh tokens.</summary>
public interface IPartnerGrantRepository
{
    /// <summary>The consent with this code, locked until the transaction ends; or null.</summary>
    Task<PartnerGrant?> LockByCodeAsync(byte[] codeHash, CancellationToken cancellationToken);

    /// <summary>The refresh token with its consent, both locked until the transaction ends; or null.</summary>
    Task<(RefreshToken Token, PartnerGrant Grant)?> LockByRefreshTokenAsync(byte[] hash, CancellationToken cancellationToken);

    /// <summary>A consent, or null.</summary>
    Task<PartnerGrant?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Adds a consent; written with the unit of work.</summary>
    void Add(PartnerGrant grant);

    /// <summary>Adds a refresh token; written with the unit of work.</summary>
    void Add(RefreshToken token);

    /// <summary>Takes a consent back with every token that came of it, at once.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> RevokeAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Forgets the client's consents of which nothing can come any more, and its expired refresh tokens.</summary>
    Task ForgetEndedAsync(Guid clientId, DateTimeOffset now, CancellationToken cancellationToken);
}
