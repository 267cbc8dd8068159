namespace SupportMax.Saas.Events;

/// <summary>What the current tenant's subscribers have handled, and what they could not. All of it is part of the running transaction.</summary>
public interface IEventInbox
{
    /// <summary>Remembers events as handled by a subscriber.</summary>
    /// <returns>The ids of those that were not so already, and the keys of which an earlier event still waits.</returns>
    Task<InboxEntry> EnterAsync(string subscriber, IReadOnlyList<EventEnvelope> events, CancellationToken cancellationToken);

    /// <summary>Puts an event back for later.</summary>
    void Defer(DeferredEvent deferred);

    /// <summary>
    /// Locks the next deferred event that is due and has no earlier one of its subscriber and key before it; null when there is none.
    /// Other hosts pass it over until the transaction ends.
    /// </summary>
    Task<DeferredEvent?> LockDueAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A deferred event, or null.</summary>
    Task<DeferredEvent?> FindDeferredAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Removes a deferred event: it is handled, or given up for good.</summary>
    void Remove(DeferredEvent deferred);
}

/// <summary>What came of remembering events.</summary>
/// <param name="Fresh">Events that nobody had handled.</param>
/// <param name="WaitingKeys">Keys whose events have to wait behind an earlier one.</param>
public sealed record InboxEntry(IReadOnlySet<Guid> Fresh, IReadOnlySet<Guid> WaitingKeys);
