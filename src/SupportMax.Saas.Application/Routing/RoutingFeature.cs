using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Routing;

/// <summary>Registers what brings customers and people together.</summary>
internal static class RoutingFeature
{
    public static IServiceCollection AddRoutingFeature(this IServiceCollection services)
    {
        services.AddSingleton<ILineAccess, LineAccess>().AddSingleton<DeskSignal>().AddSingleton<IDeskPresence, DeskPresence>().AddSingleton<RosterMemory>().AddSingleton<TakePace>();
        services.AddScoped<RoutingPlans>().AddScoped<DeskRoster>().AddScoped<ConversationChange>().AddScoped<Assignment>().AddScoped<ServiceWatch>().AddScoped<DeskSweep>();
        services.AddScoped<QueuePlaces>().AddScoped<DeskHours>().AddScoped<IRoutingActions, RoutingActions>().AddScoped<DeskOverviews>().AddScoped<IRoutingAppService, RoutingAppService>();
        return services;
    }
}
