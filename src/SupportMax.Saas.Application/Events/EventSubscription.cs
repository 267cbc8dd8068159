using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Events;

/// <summary>A subscriber that handles a type of event once over all hosts.</summary>
internal abstract class EventSubscription(string subscriber, string eventName)
{
    public string Subscriber => subscriber;

    public string EventName => eventName;

    /// <summary>Whether the current tenant's events are for the subscriber.</summary>
    public abstract Task<bool> IsNeededAsync(IServiceProvider services, CancellationToken cancellationToken);

    public abstract Task HandleAsync(IServiceProvider services, EventEnvelope envelope, CancellationToken cancellationToken);
}

/// <summary>A subscriber's class.</summary>
internal sealed class EventSubscription<THandler, TEvent>(string subscriber) : EventSubscription(subscriber, EventNameAttribute.Of(typeof(TEvent)))
    where THandler : class, IEventHandler<TEvent>
    where TEvent : IIntegrationEvent
{
    public override async Task<bool> IsNeededAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<THandler>() is not IOptionalHandler handler || await handler.IsNeededAsync(cancellationToken);

    public override Task HandleAsync(IServiceProvider services, EventEnvelope envelope, CancellationToken cancellationToken) =>
        services.GetRequiredService<THandler>().HandleAsync(EventJson.Read<TEvent>(envelope.Payload), cancellationToken);
}

/// <summary>A subscriber that hears of a type of event on every host.</summary>
internal abstract class BroadcastSubscription(string eventName)
{
    public string EventName => eventName;

    public abstract void Handle(EventEnvelope envelope, bool isOwn);

    public abstract object Handler { get; }

    public abstract void HandleMissed();
}

/// <summary>A broadcast subscriber's class.</summary>
internal sealed class BroadcastSubscription<TEvent>(IBroadcastHandler<TEvent> handler) : BroadcastSubscription(EventNameAttribute.Of(typeof(TEvent)))
    where TEvent : IIntegrationEvent
{
    public override void Handle(EventEnvelope envelope, bool isOwn) =>
        handler.Handle(envelope.TenantId, EventJson.Read<TEvent>(envelope.Payload), isOwn);

    public override object Handler => handler;

    public override void HandleMissed() => handler.HandleMissed();
}
