using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Tickets;

internal sealed class TicketQueries(SupportMaxDbContext context) : ITicketQueries
{
    public async Task<PagedResult<TicketDto>> ListAsync(TicketFilter filter, CancellationToken cancellationToken)
    {
        var query = context.Set<Ticket>().AsNoTracking();
        if (filter.Status is { } status)
            query = query.Where(ticket => ticket.Status == status);
        if (filter.ConversationId is { } conversationId)
            query = query.Where(ticket => ticket.ConversationId == conversationId);
        if (!string.IsNullOrWhiteSpace(filter.Page.Filter))
            query = Matching(query, filter.Page.Filter.Trim().TrimStart('#'));
        var page = Sort(query, filter.Page).Skip(filter.Page.SkipCount).Take(filter.Page.MaxResultCount);
        return new PagedResult<TicketDto>(await query.LongCountAsync(cancellationToken), [.. (await page.ToListAsync(cancellationToken)).Select(ToDto)]);
    }

    public async Task<TicketDto?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var ticket = await context.Set<Ticket>().AsNoTracking().SingleOrDefaultAsync(found => found.Id == id, cancellationToken);
        return ticket is null ? null : ToDto(ticket);
    }

    private static IQueryable<Ticket> Matching(IQueryable<Ticket> query, string words)
    {
        var number = long.TryParse(words, out var parsed) ? parsed : -1;
        var pattern = LikePattern.Containing(words);
        return query.Where(ticket => ticket.Number == number || EF.Functions.ILike(ticket.Subject, pattern, LikePattern.Escape));
    }

    private static IQueryable<Ticket> Sort(IQueryable<Ticket> query, PageRequest page) => (page.SortColumn, page.IsDescending) switch
    {
        ("priority", false) => query.OrderBy(ticket => ticket.Priority).ThenBy(ticket => ticket.Number),
        ("priority", true) => query.OrderByDescending(ticket => ticket.Priority).ThenBy(ticket => ticket.Number),
        ("subject", false) => query.OrderBy(ticket => ticket.Subject).ThenBy(ticket => ticket.Number),
        ("subject", true) => query.OrderByDescending(ticket => ticket.Subject).ThenBy(ticket => ticket.Number),
        ("status", false) => query.OrderBy(ticket => ticket.Status).ThenByDescending(ticket => ticket.Number),
        ("status", true) => query.OrderByDescending(ticket => ticket.Status).ThenByDescending(ticket => ticket.Number),
        ("number" or "createdat", false) => query.OrderBy(ticket => ticket.Number),
        _ => query.OrderByDescending(ticket => ticket.Number),
    };

    internal static TicketDto ToDto(Ticket ticket) => new()
    {
        Id = ticket.Id,
        Number = ticket.Number,
        ConversationId = ticket.ConversationId,
        TranscriptThroughSequence = ticket.TranscriptThroughSequence,
        Subject = ticket.Subject,
        Status = ticket.Status,
        Priority = ticket.Priority,
        Intent = ticket.Intent,
        ProductArea = ticket.ProductArea,
        Reason = ticket.Reason,
        BotReasons = ticket.BotReasons,
        CreatedAt = ticket.CreatedAt,
        ResolvedAt = ticket.ResolvedAt,
        AssigneeName = ticket.AssigneeName,
    };
}
