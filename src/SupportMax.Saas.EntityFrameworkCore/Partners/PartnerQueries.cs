using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerQueries(SupportMaxDbContext context) : IPartnerQueries
{
    // Above every id there is.
    private static readonly Guid s_end = new("ffffffff-ffff-ffff-ffff-ffffffffffff");

    public async Task<IReadOnlyList<PartnerConversationDto>> ListConversationsAsync(CursorRequest page, ConversationStatus? status, CancellationToken cancellationToken)
    {
        var before = page.Before ?? s_end;
        var query = context.Set<Conversation>().FromSql($"select * from conversations where id < {before}").AsNoTracking();
        if (status is not null)
            query = query.Where(conversation => conversation.Status == status);
        return [.. (await query.OrderByDescending(conversation => conversation.Id).Take(page.Limit + 1).ToListAsync(cancellationToken)).Select(ToDto)];
    }

    public async Task<PartnerConversationDto?> FindConversationAsync(Guid id, CancellationToken cancellationToken) =>
        await context.Set<Conversation>().AsNoTracking().SingleOrDefaultAsync(conversation => conversation.Id == id, cancellationToken) is { } found ? ToDto(found) : null;

    public async Task<IReadOnlyList<WatchedConversation>> ListStatesAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        await context.Set<Conversation>().AsNoTracking().Where(conversation => ids.Contains(conversation.Id))
            .Select(conversation => new WatchedConversation(conversation.Id, conversation.Status, conversation.LastSequence)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<ContactDto>> ListContactsAsync(CursorRequest page, string? externalId, CancellationToken cancellationToken)
    {
        var before = page.Before ?? s_end;
        var query = context.Set<Visitor>().FromSql($"select * from visitors where id < {before}").AsNoTracking();
        if (externalId is not null)
            query = query.Where(visitor => visitor.ExternalId == externalId);
        return await query.OrderByDescending(visitor => visitor.Id).Take(page.Limit + 1)
            .Select(visitor => new ContactDto(visitor.Id, visitor.ExternalId, visitor.Name, visitor.Email, visitor.Locale, visitor.Tier, visitor.CreatedAt, visitor.LastSeenAt))
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<TicketDto>> ListTicketsAsync(CursorRequest page, TicketStatus? status, CancellationToken cancellationToken)
    {
        var before = page.Before ?? s_end;
        var query = context.Set<Ticket>().FromSql($"select * from tickets where id < {before}").AsNoTracking();
        if (status is not null)
            query = query.Where(ticket => ticket.Status == status);
        return [.. (await query.OrderByDescending(ticket => ticket.Id).Take(page.Limit + 1).ToListAsync(cancellationToken)).Select(TicketQueries.ToDto)];
    }

    private static PartnerConversationDto ToDto(Conversation conversation) => new(
        conversation.Id,
        conversation.Status,
        conversation.Channel,
        conversation.VisitorId,
        conversation.LastSequence,
        conversation.Intent,
        conversation.ProductArea,
        conversation.TicketNumber,
        conversation.AssigneeName,
        conversation.BotClientId is null ? PartnerAnswerers.Engine : PartnerAnswerers.Partner,
        conversation.StartedAt,
        conversation.LastMessageAt);
}
