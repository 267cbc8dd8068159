using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>Says what staff may do.</summary>
public interface IPermissionChecker
{
    /// <summary>
    /// All permissions that a user of the tenant has through its roles or by itself. A change made in this process counts at once, one made
    /// by another process within ten seconds.
    /// </summary>
    Task<IReadOnlySet<string>> GetGrantedAsync(TenantId tenantId, Guid userId, IEnumerable<string> roles);
}
