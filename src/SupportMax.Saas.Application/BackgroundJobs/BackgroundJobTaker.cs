using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>Takes the next job for this host; the turn goes round over the tenants.</summary>
internal sealed class BackgroundJobTaker(TenantScopes scopes, JobHandlers handlers, IOptions<BackgroundJobOptions> options, TimeProvider clock)
{
    private TenantId _lastServed;

    /// <summary>The next job, now leased to this host; null when there is none to begin. One caller at a time.</summary>
    public async Task<BackgroundJob?> TakeAsync(CancellationToken cancellationToken)
    {
        var due = await InQueueAsync(default, queue => queue.ListDueTenantsAsync(Terms(), _lastServed, cancellationToken));
        foreach (var tenant in due)
        {
            // Another host may have been faster: then the next tenant has its turn.
            if (await InQueueAsync(tenant, queue => queue.TakeAsync(Terms(), clock.GetUtcNow() + options.Value.Lease, cancellationToken)) is { } job)
            {
                _lastServed = tenant;
                return job;
            }
        }

        return null;
    }

    /// <summary>How long there is nothing to begin, unless somebody queues a job; at most the options' patience.</summary>
    public async Task<TimeSpan> FindPauseAsync(CancellationToken cancellationToken)
    {
        var next = await InQueueAsync(default, queue => queue.FindNextDueAsync(Terms(), cancellationToken));
        var patience = options.Value.Patience;
        if (next is null)
            return patience;
        var pause = next.Value - clock.GetUtcNow();
        // What is due and yet could not be taken waits for its tenant's quota, or another host has just taken it.
        return pause <= TimeSpan.Zero || pause > patience ? patience : pause;
    }

    private JobTerms Terms() => new(clock.GetUtcNow(), handlers.Types, options.Value.TenantQuota);

    private Task<T> InQueueAsync<T>(TenantId tenantId, Func<IBackgroundJobQueue, Task<T>> work) =>
        scopes.RunAsync(tenantId, services => work(services.GetRequiredService<IBackgroundJobQueue>()));
}
