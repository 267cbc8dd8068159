using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SupportMax.Saas.FanOut;
using SupportMax.Saas.Notifications;

namespace SupportMax.Saas.Events;

/// <summary>Registers events and who handles them.</summary>
public static class EventsFeature
{
    /// <summary>Registers a handler that runs once per event over all hosts.</summary>
    /// <typeparam name="THandler">The handler; made anew for each batch of events.</typeparam>
    /// <typeparam name="TEvent">The type of event.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="subscriber">The handler's name, as it is remembered and shown beside its dead letters; never given to another one.</param>
    public static IServiceCollection AddEventHandler<THandler, TEvent>(this IServiceCollection services, string subscriber)
        where THandler : class, IEventHandler<TEvent>
        where TEvent : IIntegrationEvent =>
        services.AddScoped<THandler>().AddSingleton<EventSubscription>(new EventSubscription<THandler, TEvent>(subscriber));

    /// <summary>Registers a handler that hears of events on every host.</summary>
    /// <typeparam name="THandler">The handler; there is one.</typeparam>
    /// <typeparam name="TEvent">The type of event.</typeparam>
    public static IServiceCollection AddBroadcastHandler<THandler, TEvent>(this IServiceCollection services)
        where THandler : class, IBroadcastHandler<TEvent>
        where TEvent : IIntegrationEvent
    {
        services.TryAddSingleton<THandler>();
        return services.AddSingleton<BroadcastSubscription>(provider => new BroadcastSubscription<TEvent>(provider.GetRequiredService<THandler>()));
    }

    internal static IServiceCollection AddEventsFeature(this IServiceCollection services)
    {
        services.AddSingleton<HostIdentity>().AddSingleton<EventSubscriptions>().AddSingleton<EventBroadcasts>().AddSingleton<EventDelivery>();
        services.AddSingleton<EventRetries>().AddSingleton<EventRetrySignal>().AddSingleton<OutboxRound>();
        services.AddSingleton<OutboxSignal>().AddSingleton<INotificationReceiver>(provider => provider.GetRequiredService<OutboxSignal>());
        services.AddSingleton<EventNotifications>().AddSingleton<INotificationReceiver>(provider => provider.GetRequiredService<EventNotifications>());
        services.AddSingleton<IEventTransport, InProcessTransport>().AddSingleton<IEventReceiver, EventReceiver>().AddSingleton<IHostFanOut, SingleHostFanOut>();
        services.AddScoped<IDeadLetterAppService, DeadLetterAppService>();
        return services;
    }
}
