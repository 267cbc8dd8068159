using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

internal sealed class PermissionChecker(PermissionGrantCache cache) : IPermissionChecker
{
    public async Task<IReadOnlySet<string>> GetGrantedAsync(TenantId tenantId, Guid userId, IEnumerable<string> roles)
    {
        if (tenantId.IsNone)
            return new HashSet<string>(StringComparer.Ordinal);
        var grants = await cache.GetAsync(tenantId);
        var granted = roles.SelectMany(role => grants[(PermissionGrant.RoleProvider, role)])
            .Concat(grants[(PermissionGrant.UserProvider, userId.ToString())]).ToHashSet(StringComparer.Ordinal);
        // A row alone gives a tenant's staff nothing that is the operators'.
        granted.IntersectWith(PermissionDefinitions.NamesFor(tenantId));
        return granted;
    }
}
