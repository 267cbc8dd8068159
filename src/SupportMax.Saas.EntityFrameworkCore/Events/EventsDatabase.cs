using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Notifications;

namespace SupportMax.Saas.Events;

/// <summary>Registers where events are kept.</summary>
internal static class EventsDatabase
{
    public static IServiceCollection AddEventsDatabase(this IServiceCollection services)
    {
        services.AddSingleton<OutboxInterceptor>().AddSingleton<IOutboxTurns, OutboxTurns>().AddSingleton<INotificationSender, NotificationSender>();
        services.AddScoped<IEventBus, EventBus>().AddScoped<IOutbox, Outbox>().AddScoped<IEventInbox, EventInbox>().AddScoped<IDueEvents, DueEvents>();
        services.AddScoped<IDeadLetters, DeadLetters>();
        return services;
    }
}
