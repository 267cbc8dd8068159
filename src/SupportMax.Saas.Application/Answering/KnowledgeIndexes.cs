using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

internal sealed class KnowledgeIndexes(KnowledgeLoader loader, AutomaticThresholds thresholds, ILogger<KnowledgeIndexes> logger) : IKnowledgeIndexes, IDisposable
{
    private readonly ConcurrentDictionary<TenantId, TenantKnowledge> _tenants = new();
    private readonly CancellationTokenSource _stopping = new();

    public ValueTask<KnowledgeSnapshot> GetAsync(TenantId tenantId, CancellationToken cancellationToken) => For(tenantId).GetAsync(cancellationToken);

    public void Invalidate(TenantId tenantId) => For(tenantId).Invalidate();

    public void InvalidateIfLoaded(TenantId tenantId)
    {
        if (_tenants.TryGetValue(tenantId, out var knowledge))
            knowledge.Invalidate();
    }

    public void InvalidateAll()
    {
        foreach (var knowledge in _tenants.Values)
            knowledge.Invalidate();
    }

    public Task WaitUntilCurrentAsync(TenantId tenantId, CancellationToken cancellationToken) => For(tenantId).WaitUntilCurrentAsync(cancellationToken);

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private TenantKnowledge For(TenantId tenantId)
    {
        if (tenantId.IsNone)
            throw new InvalidOperationException("Knowledge is always some tenant's.");
        return _tenants.GetOrAdd(tenantId, id => new TenantKnowledge(id, loader, thresholds, logger, _stopping.Token));
    }
}
