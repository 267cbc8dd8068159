namespace SupportMax.Saas.Events;

internal sealed class EventReceiver(EventDelivery delivery, EventBroadcasts broadcasts) : IEventReceiver
{
    public async Task ReceiveAsync(IReadOnlyList<EventEnvelope> events, CancellationToken cancellationToken)
    {
        foreach (var ofTenant in events.GroupBy(envelope => envelope.TenantId))
            await delivery.DeliverAsync([.. ofTenant], cancellationToken);
    }

    public void ReceiveBroadcast(EventEnvelope envelope) => broadcasts.Receive(envelope);

    public void ReceiveMissed() => broadcasts.ReceiveMissed();
}
