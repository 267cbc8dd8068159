using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Events;

internal sealed class DeadLetterAppService(
    IDeadLetterQueries queries, IEventInbox inbox, IUnitOfWork unitOfWork, EventRetrySignal signal, TimeProvider clock) : IDeadLetterAppService
{
    public Task<PagedResult<DeadLetterDto>> ListAsync(PageRequest page, CancellationToken cancellationToken) =>
        queries.ListAsync(page.Check("occurredat"), cancellationToken);

    public async Task ReplayAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await inbox.FindDeferredAsync(id, cancellationToken) is not { State: DeferredEventState.Dead } letter)
            throw new BusinessException(EventErrorCodes.DeadLetterNotFound, ErrorKind.NotFound);
        letter.Replay(clock.GetUtcNow());
        await unitOfWork.SaveAsync(cancellationToken);
        signal.Wake();
    }

    public async Task<ReplayedDto> ReplayAllAsync(CancellationToken cancellationToken)
    {
        var replayed = await inbox.ReplayDeadAsync(clock.GetUtcNow(), cancellationToken);
        signal.Wake();
        return new ReplayedDto(replayed);
    }
}
