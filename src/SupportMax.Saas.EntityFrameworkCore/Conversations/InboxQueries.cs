using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Channels;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Conversations;

internal sealed class InboxQueries(SupportMaxDbContext context) : IInboxQueries
{
    public async Task<PagedResult<InboxItemDto>> ListAsync(InboxFilter filter, CancellationToken cancellationToken)
    {
        var query = context.Set<Conversation>().AsNoTracking();
        if (filter.Status is { } status)
            query = query.Where(conversation => conversation.Status == status);
        if (!string.IsNullOrWhiteSpace(filter.Page.Filter))
            query = Matching(query, filter.Page.Filter);

        var page = await query.OrderByDescending(conversation => conversation.LastMessageAt).ThenBy(conversation => conversation.Id)
            .Skip(filter.Page.SkipCount).Take(filter.Page.MaxResultCount).ToListAsync(cancellationToken);
        var names = await NamesAsync(page.Select(conversation => conversation.VisitorId), cancellationToken);
        return new PagedResult<InboxItemDto>(
            await query.LongCountAsync(cancellationToken),
            [.. page.Select(conversation => ToItem(conversation, names.GetValueOrDefault(conversation.VisitorId)))]);
    }

    public async Task<InboxConversationDto?> FindAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        var conversation = await context.Set<Conversation>().AsNoTracking().SingleOrDefaultAsync(found => found.Id == conversationId, cancellationToken);
        if (conversation is null)
            return null;
        var messages = await context.Set<Message>().AsNoTracking().Where(message => message.ConversationId == conversationId)
            .OrderBy(message => message.Sequence).ToListAsync(cancellationToken);
        var decisions = await context.Set<DecisionTrace>().AsNoTracking().Where(trace => trace.ConversationId == conversationId)
            .ToDictionaryAsync(trace => trace.MessageId, trace => trace.Facts, cancellationToken);
        var names = await NamesAsync([conversation.VisitorId], cancellationToken);
        var item = ToItem(conversation, names.GetValueOrDefault(conversation.VisitorId));
        return new InboxConversationDto
        {
            Id = item.Id,
            Status = item.Status,
            Channel = item.Channel,
            VisitorName = item.VisitorName,
            Intent = item.Intent,
            ProductArea = item.ProductArea,
            LastMessageText = item.LastMessageText,
            LastMessageAt = item.LastMessageAt,
            StartedAt = item.StartedAt,
            TicketNumber = item.TicketNumber,
            AssigneeName = item.AssigneeName,
            Messages = [.. messages.Select(message => ToMessage(message, decisions.GetValueOrDefault(message.Id)))],
        };
    }

    private IQueryable<Conversation> Matching(IQueryable<Conversation> query, string words)
    {
        var pattern = LikePattern.Containing(words);
        return query.Where(conversation =>
            context.Set<Message>().Any(message => message.ConversationId == conversation.Id && EF.Functions.ILike(message.Text, pattern))
            || context.Set<Visitor>().Any(visitor => visitor.Id == conversation.VisitorId
                && (EF.Functions.ILike(visitor.Name!, pattern) || EF.Functions.ILike(visitor.Email!, pattern))));
    }

    private Task<Dictionary<Guid, string?>> NamesAsync(IEnumerable<Guid> visitorIds, CancellationToken cancellationToken) =>
        context.Set<Visitor>().AsNoTracking().Where(visitor => visitorIds.Contains(visitor.Id))
            .ToDictionaryAsync(visitor => visitor.Id, visitor => visitor.Name ?? visitor.Email, cancellationToken);

    private static InboxItemDto ToItem(Conversation conversation, string? visitorName) => new()
    {
        Id = conversation.Id,
        Status = conversation.Status,
        Channel = conversation.Channel,
        VisitorName = visitorName,
        Intent = conversation.Intent,
        ProductArea = conversation.ProductArea,
        LastMessageText = conversation.LastMessageText,
        LastMessageAt = conversation.LastMessageAt,
        StartedAt = conversation.StartedAt,
        TicketNumber = conversation.TicketNumber,
        AssigneeName = conversation.AssigneeName,
    };

    private static InboxMessageDto ToMessage(Message message, DecisionFacts? facts)
    {
        var shown = message.ToDto();
        return new InboxMessageDto(
            shown.ConversationId, shown.MessageId, shown.ClientMessageId, shown.Sequence, shown.Author, shown.Text, shown.Citations, shown.QuickReplies, shown.SentAt, ToDecision(message.Id, facts));
    }

    private static DecisionDto? ToDecision(Guid traceId, DecisionFacts? facts) => facts is null ? null : new DecisionDto(
        traceId,
        facts.Decision,
        facts.Confidence,
        new ScoredName(facts.Intent, facts.IntentConfidence),
        new ScoredName(facts.ProductArea, facts.ProductAreaConfidence),
        new ThresholdsPairDto(facts.Thresholds.Answer, facts.Thresholds.Clarify),
        facts.Reasons,
        [.. facts.Candidates.Select(candidate => new CandidateDto(candidate.FaqId, candidate.ExternalId, candidate.Question, candidate.Confidence))]);
}
