using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>Whose a client or token is: the two questions about partners that have no tenant yet. It tells ids of active tenants alone.</summary>
public interface IPartnerDirectory
{
    /// <summary>Whose the client is; null when nobody's.</summary>
    Task<TenantId?> FindTenantOfClientAsync(Guid clientId, CancellationToken cancellationToken);

    /// <summary>Whose the token with this hash is; null when nobody's.</summary>
    Task<TenantId?> FindTenantOfTokenAsync(byte[] hash, CancellationToken cancellationToken);
}
