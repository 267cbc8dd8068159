using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Events;
using SupportMax.Saas.Notifications;

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

    /// <summary>Lets the host look for deferred events that are due.</summary>
    public static void WakeRetries(this IServiceProvider services) => services.GetRequiredService<EventRetrySignal>().Wake();

    /// <summary>An ear, not yet open, that hears of queued jobs alone.</summary>
    public static IHostedService CreateJobEar(this IServiceProvider services) =>
        ActivatorUtilities.CreateInstance<NotificationListener>(services, (IEnumerable<INotificationReceiver>)[services.GetRequiredService<BackgroundJobSignal>()]);
}
