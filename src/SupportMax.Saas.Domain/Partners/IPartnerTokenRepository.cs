namespace SupportMax.Saas.Partners;

/// <summary>The current tenant's tokens.</summary>
public interface IPartnerTokenRepository
{
    /// <summary>The token with its client, or null.</summary>
    Task<(PartnerToken Token, PartnerClient Client)?> FindAsync(byte[] hash, CancellationToken cancellationToken);

    /// <summary>Adds a token; written with the unit of work.</summary>
    void Add(PartnerToken token);

    /// <summary>Makes a token worthless, at once.</summary>
    Task RevokeAsync(byte[] hash, CancellationToken cancellationToken);

    /// <summary>Makes every token worthless that was asked for with a secret.</summary>
    Task RevokeOfSecretAsync(Guid secretId, CancellationToken cancellationToken);

    /// <summary>Forgets a client's tokens that have expired.</summary>
    Task ForgetExpiredAsync(Guid clientId, DateTimeOffset now, CancellationToken cancellationToken);
}
