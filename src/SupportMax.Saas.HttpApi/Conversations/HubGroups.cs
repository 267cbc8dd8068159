using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Names of hub groups; each begins with its tenant, so that no name of one tenant can be another's.</summary>
internal static class HubGroups
{
    public static string Visitor(TenantId tenantId, Guid visitorId) => $"{Owned(tenantId)}:visitor:{visitorId:N}";

    public static string Staff(TenantId tenantId) => $"{Owned(tenantId)}:staff";

    private static string Owned(TenantId tenantId) => tenantId.IsNone ? throw new InvalidOperationException("A hub group is always some tenant's.") : tenantId.Value.ToString("N");
}
