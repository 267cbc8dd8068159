namespace SupportMax.Saas.Events;

/// <summary>Without a broker: the host that sends also handles, and the database tells the other hosts.</summary>
internal sealed class InProcessTransport(EventDelivery delivery, EventBroadcasts broadcasts, EventNotifications notifications) : IEventTransport
{
    public async Task PublishAsync(IReadOnlyList<EventEnvelope> events, CancellationToken cancellationToken)
    {
        await notifications.SendAsync(events.Where(envelope => broadcasts.Concerns(envelope.Name)), cancellationToken);
        await delivery.DeliverAsync(events, cancellationToken);
    }
}
