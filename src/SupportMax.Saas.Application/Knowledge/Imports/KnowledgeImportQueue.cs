using System.Collections.Concurrent;
using System.Threading.Channels;

namespace SupportMax.Saas.Knowledge;

/// <summary>Wakes this host's worker. What must not be lost stands in the database; this is only the signal.</summary>
internal sealed class KnowledgeImportQueue
{
    private readonly Channel<UnfinishedImport> _waiting = Channel.CreateUnbounded<UnfinishedImport>();
    private readonly ConcurrentDictionary<Guid, bool> _known = new();

    /// <summary>Adds an import, unless it waits or runs here already.</summary>
    public void Add(UnfinishedImport import)
    {
        if (_known.TryAdd(import.ImportId, true))
            _waiting.Writer.TryWrite(import);
    }

    public IAsyncEnumerable<UnfinishedImport> ReadAllAsync(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Says that the import does not run here any more; it can be added again.</summary>
    public void Leave(Guid importId) => _known.TryRemove(importId, out _);
}
