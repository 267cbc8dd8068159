using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Crm;

internal sealed class CrmQueries(SupportMaxDbContext context) : ICrmQueries
{
    public async Task<IReadOnlyDictionary<Guid, CrmTicket>> ListTicketsAsync(IReadOnlyCollection<Guid> ticketIds, CancellationToken cancellationToken)
    {
        var rows = await (
            from ticket in context.Set<Ticket>().AsNoTracking()
            join conversation in context.Set<Conversation>().AsNoTracking() on ticket.ConversationId equals conversation.Id
            join visitor in context.Set<Visitor>().AsNoTracking() on conversation.VisitorId equals visitor.Id
            where ticketIds.Contains(ticket.Id)
            select new { ticket, conversation.Channel, conversation.Language, visitor.Id, visitor.Name, visitor.Email }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.ticket.Id, row => new CrmTicket(row.ticket, row.Channel, row.Language, new CrmPerson(row.Id, row.Name, row.Email)));
    }

    public async Task<ILookup<Guid, Message>> ListTranscriptsAsync(IReadOnlyCollection<Guid> ticketIds, CancellationToken cancellationToken)
    {
        var rows = await (
            from ticket in context.Set<Ticket>().AsNoTracking()
            from message in context.Set<Message>().AsNoTracking()
            where ticketIds.Contains(ticket.Id) && message.ConversationId == ticket.ConversationId && message.Sequence <= ticket.TranscriptThroughSequence
            orderby message.ConversationId, message.Sequence
            select new { ticket.Id, message }).ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.Id, row => row.message);
    }

    public async Task<IReadOnlyDictionary<Guid, CrmMessage>> ListMessagesAsync(IReadOnlyCollection<Guid> entryIds, CancellationToken cancellationToken) => await (
        from entry in context.Set<CrmLedgerEntry>().AsNoTracking()
        join ticket in context.Set<Ticket>().AsNoTracking() on entry.TicketId equals ticket.Id
        from message in context.Set<Message>().AsNoTracking()
        where entryIds.Contains(entry.Id) && message.ConversationId == ticket.ConversationId && message.Sequence == entry.MessageSequence
        select new { entry.Id, ticket.Number, message })
        .ToDictionaryAsync(row => row.Id, row => new CrmMessage(row.Number, row.message), cancellationToken);

    public Task<Ticket?> FindTicketOfMessageAsync(Guid conversationId, long sequence, CancellationToken cancellationToken) =>
        (from ticket in context.Set<Ticket>().AsNoTracking()
         from message in context.Set<Message>().AsNoTracking()
         where ticket.ConversationId == conversationId && message.ConversationId == conversationId && message.Sequence == sequence
             && ticket.TranscriptThroughSequence < sequence && (ticket.ResolvedAt == null || ticket.ResolvedAt >= message.SentAt)
         orderby ticket.Number descending
         select ticket).FirstOrDefaultAsync(cancellationToken);

    public Task<bool> IsReceivedAsync(Guid conversationId, long sequence, CancellationToken cancellationToken) => context.Set<Message>().AnyAsync(
        message => message.ConversationId == conversationId && message.Sequence == sequence && message.ClientMessageId!.StartsWith(CrmReceived.MessagePrefix), cancellationToken);

    public async Task<Guid?> FindLatestTicketAsync(CancellationToken cancellationToken) =>
        await context.Set<Ticket>().OrderByDescending(ticket => ticket.Number).Select(ticket => (Guid?)ticket.Id).FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<Guid>> ListLatestTicketsAsync(int take, CancellationToken cancellationToken) =>
        await context.Set<Ticket>().OrderByDescending(ticket => ticket.Number).Select(ticket => ticket.Id).Take(take).ToListAsync(cancellationToken);

    public async Task<string?> FindEmailAsync(Guid conversationId, CancellationToken cancellationToken) => await (
        from conversation in context.Set<Conversation>()
        join visitor in context.Set<Visitor>() on conversation.VisitorId equals visitor.Id
        where conversation.Id == conversationId
        select visitor.Email ?? "").FirstOrDefaultAsync(cancellationToken);

    public async Task<PagedResult<CrmLedgerEntryDto>> ListLedgerAsync(CrmLedgerFilter filter, CancellationToken cancellationToken)
    {
        var query = from entry in context.Set<CrmLedgerEntry>().AsNoTracking()
                    join ticket in context.Set<Ticket>().AsNoTracking() on entry.TicketId equals ticket.Id
                    select new { entry, ticket.Number };
        if (filter.State is { } state)
            query = query.Where(row => row.entry.State == state);
        if (filter.TicketId is { } ticketId)
            query = query.Where(row => row.entry.TicketId == ticketId);
        if (long.TryParse(filter.Page.Filter?.Trim().TrimStart('#'), out var number))
            query = query.Where(row => row.Number == number);
        else if (!string.IsNullOrWhiteSpace(filter.Page.Filter))
            query = query.Where(row => row.entry.ErrorCode == filter.Page.Filter.Trim() || row.entry.RemoteId == filter.Page.Filter.Trim());
        var sorted = filter.Page.SortColumn is not null && !filter.Page.IsDescending ? query.OrderBy(row => row.entry.Position) : query.OrderByDescending(row => row.entry.Position);
        var page = await sorted.Skip(filter.Page.SkipCount).Take(filter.Page.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResult<CrmLedgerEntryDto>(await query.LongCountAsync(cancellationToken), [.. page.Select(row => ToDto(row.entry, row.Number))]);
    }

    public async Task<CrmLedgerCounts> CountAsync(CancellationToken cancellationToken)
    {
        var counts = await context.Set<CrmLedgerEntry>().Where(entry => entry.State != CrmLedgerState.Done)
            .GroupBy(entry => entry.State).Select(group => new { group.Key, Count = group.Count(), Oldest = group.Min(entry => entry.CreatedAt) }).ToListAsync(cancellationToken);
        var waiting = counts.Find(count => count.Key == CrmLedgerState.Waiting);
        return new CrmLedgerCounts(waiting?.Count ?? 0, waiting?.Oldest, counts.Find(count => count.Key == CrmLedgerState.Failed)?.Count ?? 0);
    }

    private static CrmLedgerEntryDto ToDto(CrmLedgerEntry entry, long ticketNumber) => new()
    {
        Id = entry.Id,
        Kind = entry.Kind,
        State = entry.State,
        TicketId = entry.TicketId,
        TicketNumber = ticketNumber,
        MessageSequence = entry.MessageSequence,
        Attempts = entry.Attempts,
        CreatedAt = entry.CreatedAt,
        TriedAt = entry.TriedAt,
        RunAfter = entry.State == CrmLedgerState.Waiting ? entry.RunAfter : null,
        FinishedAt = entry.FinishedAt,
        Request = entry.Request is null ? null : System.Text.Json.JsonDocument.Parse(entry.Request).RootElement,
        RemoteId = entry.RemoteId,
        ErrorCode = entry.ErrorCode,
        ErrorMessage = entry.ErrorMessage,
    };
}
