using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Notifications;
using SupportMax.Saas.Retention;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>Registers background jobs.</summary>
public static class BackgroundJobsFeature
{
    /// <summary>Attempts before a job has failed, unless its type says otherwise.</summary>
    public const int DefaultMaxAttempts = 5;

    /// <summary>Registers the handler of a type of job.</summary>
    /// <typeparam name="TJob">The handler; made anew for each attempt.</typeparam>
    /// <typeparam name="TArgs">What it is told.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="type">The type's name, as it stands in the database and is shown to staff, such as <c>knowledge-import</c>.</param>
    /// <param name="maxAttempts">After how many failed attempts it has failed.</param>
    public static IServiceCollection AddBackgroundJob<TJob, TArgs>(this IServiceCollection services, string type, int maxAttempts = DefaultMaxAttempts)
        where TJob : class, IBackgroundJob<TArgs>
        where TArgs : notnull =>
        services.AddScoped<TJob>().AddSingleton<JobHandler>(new JobHandler<TJob, TArgs>(type, maxAttempts));

    /// <summary>Lets a type of job be queued for each tenant once a day.</summary>
    internal static IServiceCollection AddDailyJob<TArgs>(this IServiceCollection services, string type, TArgs args)
        where TArgs : notnull =>
        services.AddScoped<IRecurringWork>(provider => ActivatorUtilities.CreateInstance<DailyJob<TArgs>>(provider, type, args));

    internal static IServiceCollection AddBackgroundJobsFeature(this IServiceCollection services)
    {
        services.AddOptions<BackgroundJobOptions>().BindConfiguration("BackgroundJobs");
        services.AddSingleton<JobHandlers>().AddSingleton<BackgroundJobTaker>().AddSingleton<BackgroundJobRunner>();
        services.AddSingleton<JobHolds>().AddSingleton<BackgroundJobEnds>();
        services.AddSingleton<BackgroundJobSignal>().AddSingleton<INotificationReceiver>(provider => provider.GetRequiredService<BackgroundJobSignal>());
        services.AddScoped<IBackgroundJobs, BackgroundJobs>().AddScoped<IBackgroundJobAppService, BackgroundJobAppService>();
        services.AddBackgroundJob<RetentionJob, RetentionArgs>(RetentionArgs.JobType).AddDailyJob(RetentionArgs.JobType, new RetentionArgs());
        return services;
    }
}
