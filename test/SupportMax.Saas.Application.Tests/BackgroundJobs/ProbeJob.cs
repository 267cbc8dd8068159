using System.Collections.Concurrent;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.BackgroundJobs;

internal sealed record ProbeArgs(string Name)
{
    public const string JobType = "probe";
}

/// <summary>What probes did, and what they are to do.</summary>
internal sealed class Probes
{
    public ConcurrentQueue<(TenantId Tenant, string Name, int Attempt)> Runs { get; } = new();

    public ConcurrentQueue<(TenantId Tenant, string Name, JobEnd End)> GivenUp { get; } = new();

    /// <summary>Runs in each probe; the default does nothing.</summary>
    public Func<ProbeArgs, JobRun, CancellationToken, Task<object?>> Work { get; set; } = (_, _, _) => Task.FromResult<object?>(null);

    public void Clear()
    {
        Runs.Clear();
        GivenUp.Clear();
        Work = (_, _, _) => Task.FromResult<object?>(null);
    }
}

internal sealed class ProbeJob(Probes probes, ICurrentTenant currentTenant) : IBackgroundJob<ProbeArgs>
{
    public Task<object?> RunAsync(ProbeArgs args, JobRun run, CancellationToken cancellationToken)
    {
        probes.Runs.Enqueue((currentTenant.Id, args.Name, run.Attempt));
        return probes.Work(args, run, cancellationToken);
    }

    public Task GiveUpAsync(ProbeArgs args, JobEnd end, CancellationToken cancellationToken)
    {
        probes.GivenUp.Enqueue((currentTenant.Id, args.Name, end));
        return Task.CompletedTask;
    }
}
