using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

internal sealed class KnowledgeIndexes(
    KnowledgeLoader loader, TrainedModels models, AutomaticThresholds thresholds, IOptions<KnowledgeMemoryOptions> options, ILogger<KnowledgeIndexes> logger) : IKnowledgeIndexes, IDisposable
{
    private const long BytesOfMegabyte = 1_000_000;
    private readonly ConcurrentDictionary<TenantId, TenantKnowledge> _tenants = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _evicting = new();
    private long _uses;

    /// <summary>Tenants whose index is in memory.</summary>
    public int LoadedTenants => _tenants.Count;

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
        var knowledge = _tenants.GetOrAdd(tenantId, id => new TenantKnowledge(id, loader, models, thresholds, logger) { Grown = EvictIdle, Stopping = _stopping.Token });
        knowledge.LastUse = Interlocked.Increment(ref _uses);
        return knowledge;
    }

    /// <summary>Gives up the indexes that were asked longest ago until the rest fit; the one asked last stays, whatever its size.</summary>
    private void EvictIdle()
    {
        lock (_evicting)
        {
            var budget = options.Value.IndexMemoryMegabytes * BytesOfMegabyte;
            var idleFirst = _tenants.OrderBy(pair => pair.Value.LastUse).ToList();
            var bytes = idleFirst.Sum(pair => pair.Value.Bytes);
            foreach (var (tenantId, knowledge) in idleFirst.Take(idleFirst.Count - 1))
            {
                if (bytes <= budget)
                    return;
                if (knowledge.Bytes == 0 || !_tenants.TryRemove(new KeyValuePair<TenantId, TenantKnowledge>(tenantId, knowledge)))
                    continue;
                bytes -= knowledge.Bytes;
                knowledge.Retire();
                logger.LogInformation("The index of tenant {TenantId} gave its memory to busier ones", tenantId);
            }
        }
    }
}
