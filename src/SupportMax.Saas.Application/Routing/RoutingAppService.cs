using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

internal sealed class RoutingAppService(IRoutingRepository routing, IDeskSettingsRepository settings, IDeskQueries desk, DeskOverviews overviews, IUnitOfWork unitOfWork) : IRoutingAppService
{
    public async Task<ListResult<QueueDto>> ListQueuesAsync(CancellationToken cancellationToken) =>
        new([.. (await routing.ListQueuesAsync(cancellationToken)).Select(queue => queue.ToDto())]);

    public async Task<QueueDto> CreateQueueAsync(QueueInput input, CancellationToken cancellationToken)
    {
        var queue = new SupportQueue(input.ToSettings());
        routing.Add(queue);
        return await SaveAsync(queue, cancellationToken);
    }

    public async Task<QueueDto> ChangeQueueAsync(Guid id, QueueInput input, CancellationToken cancellationToken)
    {
        var queue = await FindAsync(id, cancellationToken);
        queue.Change(input.ToSettings());
        return await SaveAsync(queue, cancellationToken);
    }

    public async Task DeleteQueueAsync(Guid id, CancellationToken cancellationToken)
    {
        routing.Remove(await FindAsync(id, cancellationToken));
        await unitOfWork.SaveAsync(cancellationToken);
    }

    public async Task<ListResult<AgentDto>> ListAgentsAsync(CancellationToken cancellationToken) => new(await overviews.ListAgentsAsync(cancellationToken));

    public async Task ChangeAgentAsync(Guid id, AgentInput input, CancellationToken cancellationToken)
    {
        if (await desk.FindAgentAsync(id, cancellationToken) is null)
            throw new BusinessException(RoutingErrorCodes.AgentNotFound, ErrorKind.NotFound);
        var profile = await routing.FindProfileAsync(id, cancellationToken);
        if (profile is null)
            routing.Add(profile = new AgentProfile(id));
        profile.Change(input.Capacity ?? RoutingConsts.DefaultCapacity, input.Tier ?? SupportTier.L1, input.Skills ?? []);
        await unitOfWork.SaveAsync(cancellationToken);
    }

    public async Task<DeskSettingsDto> GetSettingsAsync(CancellationToken cancellationToken) => (await settings.GetPolicyAsync(cancellationToken)).ToDto();

    public async Task ChangeSettingsAsync(DeskSettingsDto wanted, CancellationToken cancellationToken)
    {
        await settings.SetPolicyAsync(wanted.ToPolicy().Check(), cancellationToken);
        await unitOfWork.SaveAsync(cancellationToken);
    }

    public Task<DeskOverviewDto> GetOverviewAsync(CancellationToken cancellationToken) => overviews.GetAsync(cancellationToken);

    private async Task<SupportQueue> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await routing.FindQueueAsync(id, cancellationToken) ?? throw new BusinessException(RoutingErrorCodes.QueueNotFound, ErrorKind.NotFound);

    private async Task<QueueDto> SaveAsync(SupportQueue queue, CancellationToken cancellationToken)
    {
        try
        {
            await unitOfWork.SaveAsync(cancellationToken);
        }
        catch (DuplicateRowException)
        {
            throw new BusinessException(RoutingErrorCodes.QueueNameTaken, ErrorKind.BadInput, "name");
        }

        return queue.ToDto();
    }
}
