using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Events;

internal sealed class DeadLetterQueries(SupportMaxDbContext context) : IDeadLetterQueries
{
    public async Task<PagedResult<DeadLetterDto>> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var dead = context.Set<DeferredEvent>().AsNoTracking().Where(deferred => deferred.State == DeferredEventState.Dead);
        var sorted = page is { SortColumn: "occurredat", IsDescending: false } ? dead.OrderBy(letter => letter.Position) : dead.OrderByDescending(letter => letter.Position);
        var items = await sorted.Skip(page.SkipCount).Take(page.MaxResultCount)
            .Select(letter => new DeadLetterDto(
                letter.Id, letter.EventId, letter.Name, letter.Subscriber, letter.Key, letter.Attempts, letter.Reason, letter.OccurredAt, letter.RunAfter))
            .ToListAsync(cancellationToken);
        return new PagedResult<DeadLetterDto>(await dead.LongCountAsync(cancellationToken), items);
    }
}
