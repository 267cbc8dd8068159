using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>A database, a type of job that does what a test says, and an ear for notifications.</summary>
public sealed class BackgroundJobFixture : DatabaseFixture
{
    internal Probes Probes { get; } = new();

    protected override void Configure(IServiceCollection services) =>
        services.AddSingleton(Probes).AddBackgroundJob<ProbeJob, ProbeArgs>(ProbeArgs.JobType, maxAttempts: 3);
}
