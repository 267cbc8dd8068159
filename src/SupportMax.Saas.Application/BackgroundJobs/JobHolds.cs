using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>Holds jobs while they run.</summary>
internal sealed class JobHolds(TenantScopes scopes, IOptions<BackgroundJobOptions> options, TimeProvider clock, ILogger<JobHold> logger)
{
    public TenantScopes Scopes => scopes;

    public BackgroundJobOptions Options => options.Value;

    public TimeProvider Clock => clock;

    public ILogger Logger => logger;

    public JobHold Begin(BackgroundJob job, CancellationToken stoppingToken) => new(job, this, stoppingToken);
}
