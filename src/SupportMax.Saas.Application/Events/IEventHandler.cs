using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Events;

/// <summary>
/// Does something because of an event, once over all hosts. It runs in a scope of the event's tenant and within a transaction in
/// which the event is also remembered as handled: what it writes through the unit of work happens exactly once. Whatever it does
/// beside the database may happen again.
/// </summary>
/// <typeparam name="TEvent">The type of event.</typeparam>
public interface IEventHandler<in TEvent>
    where TEvent : IIntegrationEvent
{
    /// <summary>Handles the event. An exception undoes everything; it is tried again later, and the later events of its key wait.</summary>
    Task HandleAsync(TEvent fact, CancellationToken cancellationToken);
}

/// <summary>A handler that most tenants have no need of: it says so before anything is remembered of their events.</summary>
public interface IOptionalHandler
{
    /// <summary>Whether the current tenant's events are for the handler at all. It is asked with each batch; what it does not want counts as handled.</summary>
    Task<bool> IsNeededAsync(CancellationToken cancellationToken);
}

/// <summary>Learns of an event on every host, mostly to forget what it keeps in memory. It may hear of one twice.</summary>
/// <typeparam name="TEvent">The type of event.</typeparam>
public interface IBroadcastHandler<in TEvent>
    where TEvent : IIntegrationEvent
{
    /// <summary>Something happened. It has to return at once.</summary>
    /// <param name="tenantId">Where.</param>
    /// <param name="fact">What.</param>
    /// <param name="isOwn">Whether this host itself wrote it.</param>
    void Handle(TenantId tenantId, TEvent fact, bool isOwn);

    /// <summary>Anything may have happened in any tenant: for a while nothing was heard.</summary>
    void HandleMissed();
}
