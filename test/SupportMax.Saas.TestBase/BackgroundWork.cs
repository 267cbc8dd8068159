using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Crm;
using SupportMax.Saas.Events;
using SupportMax.Saas.Notifications;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.TestBase;

/// <summary>Does in a test what a host does beside its requests.</summary>
public static class BackgroundWork
{
    /// <summary>Runs the background jobs of all tenants, one after the other, until none is due.</summary>
    public static async Task RunDueJobsAsync(this IServiceProvider services)
    {
        var runner = services.GetRequiredService<BackgroundJobRunner>();
        while (await services.GetRequiredService<BackgroundJobTaker>().TakeAsync(CancellationToken.None) is { } job)
            await runner.RunAsync(job, CancellationToken.None);
    }

    /// <summary>Lets everything that happened in a tenant be handled, and what follows from that.</summary>
    public static async Task DeliverEventsAsync(this IServiceProvider services, TenantId tenantId)
    {
        var round = services.GetRequiredService<OutboxRound>();
        while (await HasEventsAsync())
            await round.SendAsync(tenantId, CancellationToken.None);

        Task<bool> HasEventsAsync() => services.GetRequiredService<TenantScopes>().RunAsync(
            tenantId, async scoped => (await scoped.GetRequiredService<IOutbox>().ReadAsync(1, CancellationToken.None)).Count > 0);
    }

    /// <summary>Gives a tenant its turn with its CRM.</summary>
    public static Task SyncCrmAsync(this IServiceProvider services, TenantId tenantId) => services.GetRequiredService<CrmSync>().RunAsync(tenantId, CancellationToken.None);

    /// <summary>Lets the host look for deferred events that are due.</summary>
    public static void WakeRetries(this IServiceProvider services) => services.GetRequiredService<EventRetrySignal>().Wake();

    /// <summary>An ear, not yet open, that hears of queued jobs alone.</summary>
    public static IHostedService CreateJobEar(this IServiceProvider services) =>
        ActivatorUtilities.CreateInstance<NotificationListener>(services, (IEnumerable<INotificationReceiver>)[services.GetRequiredService<BackgroundJobSignal>()]);
}
