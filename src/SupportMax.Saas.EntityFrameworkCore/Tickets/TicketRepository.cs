using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Tickets;

internal sealed class TicketRepository(SupportMaxDbContext context, ICurrentTenant currentTenant) : ITicketRepository
{
    public async Task<long> NextNumberAsync(CancellationToken cancellationToken)
    {
        var numbers = await context.Database.SqlQuery<long>(
            $"""
            insert into ticket_counters (tenant_id, last_number) values ({currentTenant.Id.Value}, 1)
            on conflict (tenant_id) do update set last_number = ticket_counters.last_number + 1 returning last_number as "Value"
            """).ToListAsync(cancellationToken);
        return numbers[0];
    }

    public Task<Ticket?> FindOpenByConversationAsync(Guid conversationId, CancellationToken cancellationToken) =>
        context.Set<Ticket>().SingleOrDefaultAsync(ticket => ticket.ConversationId == conversationId && ticket.Status == TicketStatus.Open, cancellationToken);

    public Task<Ticket?> FindAsync(Guid id, CancellationToken cancellationToken) => context.Set<Ticket>().SingleOrDefaultAsync(ticket => ticket.Id == id, cancellationToken);

    public void Add(Ticket ticket) => context.Add(ticket);
}
