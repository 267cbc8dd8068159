using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Events;

/// <summary>Finds, over all tenants, whose deferred events are due. It gives ids and a time alone.</summary>
public interface IDueEvents
{
    /// <summary>Tenants with a deferred event that is due.</summary>
    Task<IReadOnlyList<TenantId>> ListTenantsAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>When the next one falls due; null when none waits.</summary>
    Task<DateTimeOffset?> FindNextAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
