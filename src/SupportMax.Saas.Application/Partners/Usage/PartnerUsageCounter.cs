using System.Collections.Concurrent;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>Holds what was counted since it was last written down.</summary>
internal sealed class PartnerUsageCounter(TimeProvider clock) : IPartnerUsageCounter
{
    private readonly ConcurrentDictionary<Key, long> _counts = new();

    public void Count(TenantId tenantId, Guid clientId, PartnerUsageKind kind) =>
        Add(new Key(tenantId, clientId, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), kind), 1);

    /// <summary>Takes out what was counted, by tenant.</summary>
    public ILookup<TenantId, PartnerUsageCount> Take()
    {
        var taken = new List<(TenantId TenantId, PartnerUsageCount Count)>();
        foreach (var key in _counts.Keys)
        {
            if (_counts.TryRemove(key, out var count))
                taken.Add((key.TenantId, new PartnerUsageCount(key.ClientId, key.Day, key.Kind, count)));
        }

        return taken.ToLookup(entry => entry.TenantId, entry => entry.Count);
    }

    /// <summary>Puts back what could not be written down.</summary>
    public void PutBack(TenantId tenantId, IEnumerable<PartnerUsageCount> counts)
    {
        foreach (var count in counts)
            Add(new Key(tenantId, count.ClientId, count.Day, count.Kind), count.Count);
    }

    private void Add(Key key, long count) => _counts.AddOrUpdate(key, count, (_, before) => before + count);

    private sealed record Key(TenantId TenantId, Guid ClientId, DateOnly Day, PartnerUsageKind Kind);
}
