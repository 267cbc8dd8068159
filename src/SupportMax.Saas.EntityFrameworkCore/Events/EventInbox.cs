using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Events;

internal sealed class EventInbox(SupportMaxDbContext context, ICurrentTenant currentTenant, TimeProvider clock) : IEventInbox
{
    public async Task<InboxEntry> EnterAsync(string subscriber, IReadOnlyList<EventEnvelope> events, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. events.Select(envelope => envelope.Id)];
        Guid[] keys = [.. events.Select(envelope => envelope.Key).Distinct()];
        var rows = await context.Database.SqlQuery<Row>(
            $"""
             with fresh as (
                 insert into inbox_events (event_id, subscriber, tenant_id, handled_at)
                 select id, {subscriber}, {currentTenant.Id.Value}, {clock.GetUtcNow()} from unnest({ids}) id
                 on conflict do nothing returning event_id)
             select event_id as "Id", true as "IsFresh" from fresh
             union all
             select distinct key, false from deferred_events
             where tenant_id = {currentTenant.Id.Value} and subscriber = {subscriber} and state = 'Waiting' and key = any ({keys})
             """).ToListAsync(cancellationToken);
        return new InboxEntry(rows.Where(row => row.IsFresh).Select(row => row.Id).ToHashSet(), rows.Where(row => !row.IsFresh).Select(row => row.Id).ToHashSet());
    }

    public void Defer(DeferredEvent deferred) => context.Add(deferred);

    public async Task<DeferredEvent?> LockDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var locked = await context.Database.SqlQuery<Guid>(
            $"""
             select id as "Value" from deferred_events due
             where state = 'Waiting' and run_after <= {now} and not exists (
                 select from deferred_events earlier
                 where earlier.state = 'Waiting' and earlier.tenant_id = due.tenant_id and earlier.subscriber = due.subscriber
                 and earlier.key = due.key and earlier.position < due.position)
             order by position limit 1 for update skip locked
             """).ToListAsync(cancellationToken);
        return locked is [var id] ? await FindDeferredAsync(id, cancellationToken) : null;
    }

    public Task<DeferredEvent?> FindDeferredAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<DeferredEvent>().SingleOrDefaultAsync(deferred => deferred.Id == id, cancellationToken);

    public void Remove(DeferredEvent deferred) => context.Remove(deferred);

    private sealed record Row(Guid Id, bool IsFresh);
}
