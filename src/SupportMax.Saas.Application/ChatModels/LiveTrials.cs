using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>Lets customers meet what is tried, and ends that.</summary>
internal sealed class LiveTrials(IModelTrialRepository trials, IChatModelRepository repository, ChatModelConnections connections, IUnitOfWork unitOfWork, TimeProvider clock)
{
    public Task StartAsync(int share, CancellationToken cancellationToken) =>
        ChangeAsync(
            trial =>
            {
                trial.Start(share, clock.GetUtcNow());
                return Task.CompletedTask;
            },
            cancellationToken);

    public Task EndAsync(bool take, CancellationToken cancellationToken) =>
        ChangeAsync(
            async trial =>
            {
                if (take)
                    (await repository.FindAsync(cancellationToken) ?? throw new BusinessException(ChatModelErrorCodes.NotConfigured)).Take(trial.Variant);
                trial.End(take, clock.GetUtcNow());
            },
            cancellationToken);

    private async Task ChangeAsync(Func<ModelTrial, Task> change, CancellationToken cancellationToken)
    {
        var trial = await trials.FindOpenAsync(cancellationToken) ?? throw new BusinessException(ChatModelErrorCodes.TrialNotFound, ErrorKind.NotFound);
        await change(trial);
        await unitOfWork.SaveAsync(cancellationToken);
        connections.Forget(trial.TenantId);
    }
}
