using System.Collections.Concurrent;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>Each tenant's last search for duplicates, in memory: it follows from the published knowledge, and takes seconds for a large one.</summary>
internal sealed class DuplicateSearches(ISentenceEncoder encoder) : IDisposable
{
    private readonly ConcurrentDictionary<TenantId, DuplicateSearch> _searches = new();
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>The search over this knowledge; the first call begins it.</summary>
    public Task<IReadOnlyList<DuplicatePair>> Get(TenantId tenantId, string revision, IReadOnlyList<KnowledgeEntry> entries) =>
        _searches.AddOrUpdate(tenantId, _ => Begin(revision, entries), (_, known) => known.Revision == revision && !known.Pairs.IsFaulted ? known : Begin(revision, entries)).Pairs;

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private DuplicateSearch Begin(string revision, IReadOnlyList<KnowledgeEntry> entries) =>
        new(revision, Task.Run(() => DuplicateFinder.Find(entries, encoder, _stopping.Token), _stopping.Token));

    private sealed record DuplicateSearch(string Revision, Task<IReadOnlyList<DuplicatePair>> Pairs);
}
