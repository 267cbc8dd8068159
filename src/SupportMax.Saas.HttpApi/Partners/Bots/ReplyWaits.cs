using System.Collections.Concurrent;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>Wakes callers that wait for a conversation: of this host's messages directly, of the others' by their broadcasts.</summary>
internal sealed class ReplyWaits : IReplyWaits, IConversationPush, IPartnerLines
{
    private readonly ConcurrentDictionary<Wait, bool> _waiting = new();

    public IReplyWait Begin(Guid conversationId)
    {
        var wait = new Wait(this, conversationId);
        _waiting[wait] = true;
        return wait;
    }

    public void Follow(TenantId tenantId, Guid conversationId, long sequence) => Wake(conversationId);

    public void FollowAll() => Wake(conversationId: null);

    public Task MessageAsync(ConversationAudience audience, MessageDto message, CancellationToken cancellationToken) => WakeAsync(audience);

    public Task StatusAsync(ConversationAudience audience, StatusDto status, CancellationToken cancellationToken) => WakeAsync(audience);

    public Task TypingAsync(ConversationAudience audience, AuthorDto author, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ReadAsync(ConversationAudience audience, long sequence, CancellationToken cancellationToken) => Task.CompletedTask;

    private Task WakeAsync(ConversationAudience audience)
    {
        Wake(audience.ConversationId);
        return Task.CompletedTask;
    }

    private void Wake(Guid? conversationId)
    {
        foreach (var (wait, _) in _waiting)
        {
            if (conversationId is null || wait.ConversationId == conversationId)
                wait.Happened.Release();
        }
    }

    private sealed class Wait(ReplyWaits owner, Guid conversationId) : IReplyWait
    {
        public Guid ConversationId => conversationId;

        public SemaphoreSlim Happened { get; } = new(0);

        public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => Happened.WaitAsync(atMost, cancellationToken);

        // The semaphore has no handle to give back, and a wake-up may be on its way to it.
        public void Dispose() => owner._waiting.TryRemove(this, out _);
    }
}
