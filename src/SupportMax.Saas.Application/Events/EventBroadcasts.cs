using Microsoft.Extensions.Logging;

namespace SupportMax.Saas.Events;

/// <summary>Tells this host's broadcast handlers what happened anywhere.</summary>
internal sealed class EventBroadcasts(IEnumerable<BroadcastSubscription> subscriptions, HostIdentity host, ILogger<EventBroadcasts> logger)
{
    private readonly ILookup<string, BroadcastSubscription> _byEvent = subscriptions.ToLookup(subscription => subscription.EventName, StringComparer.Ordinal);

    public bool Concerns(string eventName) => _byEvent.Contains(eventName);

    public void Receive(EventEnvelope envelope)
    {
        foreach (var subscription in _byEvent[envelope.Name])
            Run(() => subscription.Handle(envelope, envelope.Origin == host.Id));
    }

    public void ReceiveMissed()
    {
        foreach (var subscription in _byEvent.SelectMany(group => group).DistinctBy(subscription => subscription.Handler))
            Run(subscription.HandleMissed);
    }

    private void Run(Action handle)
    {
        try
        {
            handle();
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "A broadcast handler failed");
        }
    }
}
