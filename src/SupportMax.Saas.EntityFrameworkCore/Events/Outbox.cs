using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Events;

internal sealed class Outbox(SupportMaxDbContext context) : IOutbox
{
    public async Task<IReadOnlyList<OutboxEvent>> ReadAsync(int atMost, CancellationToken cancellationToken)
    {
        // The same connection for reading and removing, until the scope ends: it is told its tenant once.
        await context.Database.OpenConnectionAsync(cancellationToken);
        return await context.Set<OutboxEvent>().AsNoTracking().OrderBy(waiting => waiting.Position).Take(atMost).ToListAsync(cancellationToken);
    }

    public Task RemoveAsync(IReadOnlyList<OutboxEvent> sent, CancellationToken cancellationToken)
    {
        long[] positions = [.. sent.Select(waiting => waiting.Position)];
        return context.Database.ExecuteSqlAsync($"delete from outbox_events where position = any ({positions})", cancellationToken);
    }
}
