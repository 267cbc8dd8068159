using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Notifications;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>
/// Writes how an attempt ended. A host that has lost the job in the meantime writes nothing: whoever has it now will.
/// </summary>
internal sealed class BackgroundJobEnds(TenantScopes scopes, TimeProvider clock)
{
    public Task CompleteAsync(BackgroundJob taken, string? result) => ChangeAsync(taken, (job, _) => Do(() => job.Complete(result, clock.GetUtcNow())));

    public Task PutBackAsync(BackgroundJob taken) => ChangeAsync(taken, (job, _) => Do(() => job.PutBack(clock.GetUtcNow())));

    public Task TryAgainAsync(BackgroundJob taken, string reason) =>
        ChangeAsync(taken, (job, _) => Do(() => job.TryAgain(reason, clock.GetUtcNow() + RetryDelay.After(taken.Attempts))));

    public Task FailAsync(BackgroundJob taken, JobHandler handler, string reason) => ChangeAsync(taken, async (job, services) =>
    {
        await handler.GiveUpAsync(services, job.Args, JobEnd.Failed, CancellationToken.None);
        job.Fail(reason, clock.GetUtcNow());
    });

    public Task CancelAsync(BackgroundJob taken, JobHandler handler) => ChangeAsync(taken, async (job, services) =>
    {
        await handler.GiveUpAsync(services, job.Args, JobEnd.Cancelled, CancellationToken.None);
        job.Cancel(clock.GetUtcNow());
    });

    private Task<bool> ChangeAsync(BackgroundJob taken, Func<BackgroundJob, IServiceProvider, Task> change) => scopes.RunAsync(
        taken.TenantId,
        services => services.GetRequiredService<IUnitOfWork>().InTransactionAsync(
            async token =>
            {
                var job = await services.GetRequiredService<IBackgroundJobRepository>().FindAsync(taken.Id, token);
                if (job is null || job.LeaseId != taken.LeaseId)
                    return false;
                await change(job, services);
                return true;
            },
            CancellationToken.None));

    private static Task Do(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
