using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Writes how far a run is beside its work: that may be in the middle of reading.</summary>
internal sealed class RunProgress(TenantScopes scopes, ICurrentTenant currentTenant)
{
    /// <summary>Changes the run, in a unit of work of its own.</summary>
    public Task ChangeAsync(Guid runId, Action<AnsweringRun> change, CancellationToken cancellationToken) => scopes.RunAsync(currentTenant.Id, async services =>
    {
        if (await services.GetRequiredService<IAnsweringRunRepository>().FindAsync(runId, cancellationToken) is not { } run)
            return;
        change(run);
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(cancellationToken);
    });
}
