using System.Collections.Concurrent;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>
/// How many replies may wait for chat models at once. A model takes seconds where the engine takes milliseconds: its replies
/// run beside the lanes of the others, and when too many wait, the next ones get the plain answer at once.
/// </summary>
internal sealed class CompositionSlots(ChatModelConnections connections)
{
    private const int MostAtAll = 64;
    private const int MostOfATenant = 16;

    private readonly ConcurrentDictionary<Guid, TenantId> _taken = new();

    /// <summary>A slot for a conversation, to be disposed of; null when the tenant has no model, or all slots are taken.</summary>
    public async ValueTask<IDisposable?> TakeAsync(TenantId tenantId, Guid conversationId, CancellationToken cancellationToken)
    {
        if (await connections.FindAsync(tenantId, cancellationToken) is null || _taken.Count >= MostAtAll)
            return null;
        if (_taken.Values.Count(taken => taken == tenantId) >= MostOfATenant || !_taken.TryAdd(conversationId, tenantId))
            return null;
        return new Slot(_taken, conversationId);
    }

    /// <summary>Whether a reply in this conversation is being composed.</summary>
    public bool IsTaken(Guid conversationId) => _taken.ContainsKey(conversationId);

    private sealed class Slot(ConcurrentDictionary<Guid, TenantId> taken, Guid conversationId) : IDisposable
    {
        public void Dispose() => taken.TryRemove(conversationId, out _);
    }
}
