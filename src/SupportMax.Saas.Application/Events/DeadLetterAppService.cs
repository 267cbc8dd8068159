using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Events;

internal sealed class DeadLetterAppService(
    IDeadLetters letters, IEventInbox inbox, IUnitOfWork unitOfWork, EventRetrySignal signal, TimeProvider clock) : IDeadLetterAppService
{
    public Task<PagedResult<DeadLetterDto>> ListAsync(PageRequest page, DeadLetterFilter filter, CancellationToken cancellationToken) =>
        letters.ListAsync(page.Check("occurredat"), filter.Check(), cancellationToken);

    public async Task<ListResult<DeadLetterKindDto>> ListKindsAsync(CancellationToken cancellationToken) => new(await letters.ListKindsAsync(cancellationToken));

    public async Task ReplayAsync(Guid id, CancellationToken cancellationToken)
    {
        (await FindAsync(id, cancellationToken)).Replay(clock.GetUtcNow());
        await unitOfWork.SaveAsync(cancellationToken);
        signal.Wake();
    }

    public async Task<ReplayedDto> ReplayAllAsync(DeadLetterFilter filter, CancellationToken cancellationToken)
    {
        var replayed = await letters.ReplayAsync(filter.Check(), clock.GetUtcNow(), cancellationToken);
        signal.Wake();
        return new ReplayedDto(replayed);
    }

    public async Task DiscardAsync(Guid id, CancellationToken cancellationToken)
    {
        inbox.Remove(await FindAsync(id, cancellationToken));
        await unitOfWork.SaveAsync(cancellationToken);
    }

    public Task<DiscardedDto> DiscardAllAsync(DeadLetterFilter filter, int expected, CancellationToken cancellationToken)
    {
        filter.Check();
        return unitOfWork.InTransactionAsync(
            async token =>
            {
                var discarded = await letters.DiscardAsync(filter, token);
                return discarded == expected ? new DiscardedDto(discarded) : throw new BusinessException(EventErrorCodes.DeadLettersChanged, ErrorKind.Conflict, "expected");
            },
            cancellationToken);
    }

    private async Task<DeferredEvent> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await inbox.FindDeferredAsync(id, cancellationToken) is { State: DeferredEventState.Dead } letter
            ? letter
            : throw new BusinessException(EventErrorCodes.DeadLetterNotFound, ErrorKind.NotFound);
}
