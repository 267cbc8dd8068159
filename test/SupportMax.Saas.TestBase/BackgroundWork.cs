using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SupportMax.Saas.BackgroundJobs;
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

    /// <summary>The host's ear for notifications, not yet open.</summary>
    public static IHostedService CreateEar(this IServiceProvider services) => ActivatorUtilities.CreateInstance<NotificationListener>(services);
}
