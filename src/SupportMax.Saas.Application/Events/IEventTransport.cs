namespace SupportMax.Saas.Events;

/// <summary>
/// Brings events to their subscribers: to each once over all hosts, and to the broadcast handlers of every host. Within a tenant's key
/// it keeps the order. It may bring an event twice; the inbox makes that once.
/// </summary>
public interface IEventTransport
{
    /// <summary>Returns when the events cannot be lost any more; an exception means that any part of them may have gone.</summary>
    /// <param name="events">Events of one tenant in their order.</param>
    /// <param name="cancellationToken">The host stops.</param>
    Task PublishAsync(IReadOnlyList<EventEnvelope> events, CancellationToken cancellationToken);
}
