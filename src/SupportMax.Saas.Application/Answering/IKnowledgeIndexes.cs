using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Each tenant's searchable knowledge, in memory. Questions never wait for a rebuild once there is a first snapshot.</summary>
public interface IKnowledgeIndexes
{
    /// <summary>The tenant's newest snapshot; the first call builds it.</summary>
    ValueTask<KnowledgeSnapshot> GetAsync(TenantId tenantId, CancellationToken cancellationToken);

    /// <summary>Says that the tenant's published knowledge has changed. Returns at once; many calls make one rebuild.</summary>
    void Invalidate(TenantId tenantId);

    /// <summary>The same, for a tenant whose knowledge may not be in memory at all: then there is nothing to do.</summary>
    void InvalidateIfLoaded(TenantId tenantId);

    /// <summary>Says that any tenant's published knowledge may have changed.</summary>
    void InvalidateAll();

    /// <summary>Returns when everything that was published before the call is searchable.</summary>
    Task WaitUntilCurrentAsync(TenantId tenantId, CancellationToken cancellationToken);
}
