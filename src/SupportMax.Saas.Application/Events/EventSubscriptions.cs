namespace SupportMax.Saas.Events;

/// <summary>Who handles which events.</summary>
internal sealed class EventSubscriptions(IEnumerable<EventSubscription> subscriptions)
{
    private readonly ILookup<string, EventSubscription> _byEvent = subscriptions.ToLookup(subscription => subscription.EventName, StringComparer.Ordinal);

    private readonly Dictionary<(string Subscriber, string EventName), EventSubscription> _byBoth =
        subscriptions.ToDictionary(subscription => (subscription.Subscriber, subscription.EventName));

    public IEnumerable<string> SubscribersOf(string eventName) => _byEvent[eventName].Select(subscription => subscription.Subscriber);

    public EventSubscription? Find(string subscriber, string eventName) => _byBoth.GetValueOrDefault((subscriber, eventName));
}
