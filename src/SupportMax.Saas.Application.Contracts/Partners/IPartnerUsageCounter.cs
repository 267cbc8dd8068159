using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>Counts what clients do, without keeping them waiting: the counts are written down a few seconds later.</summary>
public interface IPartnerUsageCounter
{
    /// <summary>Counts one more.</summary>
    void Count(TenantId tenantId, Guid clientId, PartnerUsageKind kind);
}
