namespace SupportMax.Saas.Events;

/// <summary>What a transport gives the events to that it brings to this host.</summary>
public interface IEventReceiver
{
    /// <summary>
    /// Lets the subscribers handle events. Returns when each is handled or stored for later, so that the transport may forget it; an
    /// exception means that the database could not be reached, and the same events have to come again.
    /// </summary>
    /// <param name="events">Events of any tenants, in the order in which they came.</param>
    /// <param name="cancellationToken">The host stops.</param>
    Task ReceiveAsync(IReadOnlyList<EventEnvelope> events, CancellationToken cancellationToken);

    /// <summary>Tells this host's broadcast handlers.</summary>
    void ReceiveBroadcast(EventEnvelope envelope);

    /// <summary>Broadcasts may have been missed: whatever this host keeps in memory is doubtful.</summary>
    void ReceiveMissed();
}
