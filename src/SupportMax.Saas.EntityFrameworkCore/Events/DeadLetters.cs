using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Events;

internal sealed class DeadLetters(SupportMaxDbContext context) : IDeadLetters
{
    public async Task<PagedResult<DeadLetterDto>> ListAsync(PageRequest page, DeadLetterFilter filter, CancellationToken cancellationToken)
    {
        var found = Find(filter).AsNoTracking();
        var sorted = page is { SortColumn: "occurredat", IsDescending: false } ? found.OrderBy(letter => letter.Position) : found.OrderByDescending(letter => letter.Position);
        var items = await sorted.Skip(page.SkipCount).Take(page.MaxResultCount)
            .Select(letter => new DeadLetterDto(
                letter.Id, letter.EventId, letter.Name, letter.Subscriber, letter.Key, letter.Attempts, letter.Reason, letter.OccurredAt, letter.RunAfter))
            .ToListAsync(cancellationToken);
        return new PagedResult<DeadLetterDto>(await found.LongCountAsync(cancellationToken), items);
    }

    public async Task<IReadOnlyList<DeadLetterKindDto>> ListKindsAsync(CancellationToken cancellationToken)
    {
        var kinds = await Find(new DeadLetterFilter()).GroupBy(letter => new { letter.Subscriber, letter.Name })
            .OrderBy(kind => kind.Key.Subscriber).ThenBy(kind => kind.Key.Name)
            .Select(kind => new { kind.Key.Name, kind.Key.Subscriber, Count = kind.LongCount() }).ToListAsync(cancellationToken);
        return [.. kinds.Select(kind => new DeadLetterKindDto(kind.Name, kind.Subscriber, kind.Count))];
    }

    public Task<int> ReplayAsync(DeadLetterFilter filter, DateTimeOffset now, CancellationToken cancellationToken) =>
        Find(filter).ExecuteUpdateAsync(
            set => set.SetProperty(letter => letter.State, DeferredEventState.Waiting).SetProperty(letter => letter.Attempts, 0).SetProperty(letter => letter.RunAfter, now),
            cancellationToken);

    public Task<int> DiscardAsync(DeadLetterFilter filter, CancellationToken cancellationToken) => Find(filter).ExecuteDeleteAsync(cancellationToken);

    private IQueryable<DeferredEvent> Find(DeadLetterFilter filter)
    {
        var found = context.Set<DeferredEvent>().Where(letter => letter.State == DeferredEventState.Dead);
        if (!string.IsNullOrWhiteSpace(filter.Reason))
        {
            var pattern = LikePattern.Containing(filter.Reason.Trim());
            found = found.Where(letter => EF.Functions.ILike(letter.Reason!, pattern, LikePattern.Escape));
        }

        if (filter.Name is { } name)
            found = found.Where(letter => letter.Name == name);
        if (filter.Subscriber is { } subscriber)
            found = found.Where(letter => letter.Subscriber == subscriber);
        if (filter.From?.ToUniversalTime() is { } from)
            found = found.Where(letter => letter.RunAfter >= from);
        if (filter.To?.ToUniversalTime() is { } to)
            found = found.Where(letter => letter.RunAfter < to);
        return found;
    }
}
