using System.Collections.Concurrent;
using System.Threading.Channels;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Conversations that wait for the bot on this node. What is lost with the process stands in the database and is found again.</summary>
internal sealed class ReplyQueue
{
    private readonly Channel<(TenantId TenantId, Guid ConversationId)> _waiting = Channel.CreateUnbounded<(TenantId, Guid)>();
    private readonly ConcurrentDictionary<Guid, bool> _queued = new();

    /// <summary>Adds a conversation, unless it is in the queue already: then that turn answers everything.</summary>
    public void Enqueue(TenantId tenantId, Guid conversationId)
    {
        if (_queued.TryAdd(conversationId, true))
            _waiting.Writer.TryWrite((tenantId, conversationId));
    }

    /// <summary>The next conversation; from here on it may be queued again.</summary>
    public async ValueTask<(TenantId TenantId, Guid ConversationId)> TakeAsync(CancellationToken cancellationToken)
    {
        var next = await _waiting.Reader.ReadAsync(cancellationToken);
        _queued.TryRemove(next.ConversationId, out _);
        return next;
    }
}
