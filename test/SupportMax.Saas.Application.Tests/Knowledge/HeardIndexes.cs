using System.Collections.Concurrent;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>Hears what the answer engine would: whose knowledge changed how often, and who waited for it.</summary>
internal sealed class HeardIndexes : IKnowledgeIndexes
{
    private readonly ConcurrentDictionary<TenantId, int> _changes = new();
    private readonly ConcurrentDictionary<TenantId, int> _waits = new();

    /// <summary>Runs with each change.</summary>
    public Action<TenantId>? OnChange { get; set; }

    public int Changes(TenantId tenantId) => _changes.GetValueOrDefault(tenantId);

    public int Waits(TenantId tenantId) => _waits.GetValueOrDefault(tenantId);

    public ValueTask<KnowledgeSnapshot> GetAsync(TenantId tenantId, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("Nothing is asked in these tests.");

    public void Invalidate(TenantId tenantId)
    {
        _changes.AddOrUpdate(tenantId, 1, (_, count) => count + 1);
        OnChange?.Invoke(tenantId);
    }

    public void InvalidateIfLoaded(TenantId tenantId) => Invalidate(tenantId);

    public void InvalidateAll()
    {
    }

    public Task WaitUntilCurrentAsync(TenantId tenantId, CancellationToken cancellationToken)
    {
        _waits.AddOrUpdate(tenantId, 1, (_, count) => count + 1);
        return Task.CompletedTask;
    }
}
