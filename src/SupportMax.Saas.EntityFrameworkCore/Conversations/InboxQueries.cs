using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Channels;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Routing;

namespace SupportMax.Saas.Conversations;

internal sealed class InboxQueries(
    SupportMaxDbContext context, ConversationWords words, SearchLimits limits, IDeskSettingsRepository settings, IRoutingRepository desk, TimeProvider clock) : IInboxQueries
{
    private const int PreviewLength = 140;

    public async Task<PagedResult<InboxItemDto>> ListAsync(InboxFilter filter, CancellationToken cancellationToken)
    {
        var query = context.Set<Conversation>().AsNoTracking();
        if (filter.Status is { } status)
            query = query.Where(conversation => conversation.Status == status);
        query = In(filter.View, filter.MemberId, query);
        if (filter.View is InboxView.AtRisk or InboxView.Breached)
            query = Standing(filter.View == InboxView.AtRisk ? ServiceStanding.AtRisk : ServiceStanding.Breached, await desk.ListWorkAsync(cancellationToken), query);
        var (page, total, isMore) = await PageAsync(filter, query, cancellationToken);
        var names = await NamesAsync(page.Select(conversation => conversation.VisitorId), cancellationToken);
        var texts = await CustomerWordsAsync([.. page.Select(conversation => conversation.Id)], cancellationToken);
        var policy = await settings.GetPolicyAsync(cancellationToken);
        return new PagedResult<InboxItemDto>(
            total,
            [
                .. page.Select(conversation => ToItem(conversation, names.GetValueOrDefault(conversation.VisitorId), policy) with
                {
                    CustomerText = texts.GetValueOrDefault(conversation.Id) is { } text ? TextBeginning.Of(text, PreviewLength) : null,
                }),
            ])
        {
            IsMore = isMore,
        };
    }

    private async Task<(IReadOnlyList<Conversation> Page, long Total, bool IsMore)> PageAsync(InboxFilter filter, IQueryable<Conversation> query, CancellationToken cancellationToken)
    {
        var wanted = filter.Page;
        if (!string.IsNullOrWhiteSpace(wanted.Filter))
        {
            var found = await words.FindAsync(wanted.Filter, limits.FewMessages, cancellationToken);
            if (!found.IsAll)
            {
                if (wanted.SkipCount + wanted.MaxResultCount <= limits.Counted
                    && await words.FirstWithAsync(wanted.Filter, InOrder(filter.View, query), limits.Counted + 1, cancellationToken) is { } first)
                {
                    var shown = first.Take(limits.Counted).Skip(wanted.SkipCount).Take(wanted.MaxResultCount).ToList();
                    var newest = await InOrder(filter.View, query.Where(conversation => shown.Contains(conversation.Id))).ToListAsync(cancellationToken);
                    return (newest, Math.Min(first.Count, limits.Counted), first.Count > limits.Counted);
                }

                found = await words.FindAsync(wanted.Filter, limits.Messages, cancellationToken);
            }

            query = await words.AllWithAsync(found, query, cancellationToken);
        }

        // What is passed over is passed over in an index: of the page alone the whole rows are read.
        var ids = InOrder(filter.View, query).Skip(wanted.SkipCount).Take(wanted.MaxResultCount).Select(conversation => conversation.Id);
        var page = await InOrder(filter.View, context.Set<Conversation>().AsNoTracking().Where(conversation => ids.Contains(conversation.Id))).ToListAsync(cancellationToken);
        return (page, await query.LongCountAsync(cancellationToken), false);
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
        var item = ToItem(conversation, names.GetValueOrDefault(conversation.VisitorId), await settings.GetPolicyAsync(cancellationToken));
        return new InboxConversationDto(item, [.. messages.Select(message => ToMessage(message, decisions.GetValueOrDefault(message.Id)))])
        {
            MergedIntoId = conversation.MergedIntoId,
            MergedFrom = await context.Set<Conversation>().Where(other => other.MergedIntoId == conversationId).OrderBy(other => other.StartedAt)
                .Select(other => other.Id).ToListAsync(cancellationToken),
        };
    }

    private IQueryable<Conversation> In(InboxView? view, Guid? memberId, IQueryable<Conversation> query)
    {
        var now = clock.GetUtcNow();
        return view switch
        {
            InboxView.Mine => query.Where(conversation => conversation.State == ConversationState.Assigned && conversation.AssigneeId == memberId
                && (conversation.SnoozedUntil == null || conversation.SnoozedUntil <= now)),
            InboxView.Unassigned => query.Where(conversation => conversation.State == ConversationState.Waiting),
            InboxView.Waiting => query.Where(conversation => conversation.Status == ConversationStatus.Waiting),
            InboxView.Sla => query.Where(conversation => conversation.State == ConversationState.Waiting || conversation.State == ConversationState.Assigned),
            InboxView.Mentions => query.Where(conversation => context.Set<ConversationMention>()
                .Any(mention => mention.ConversationId == conversation.Id && mention.UserId == memberId && mention.SeenAt == null)),
            InboxView.Snoozed => query.Where(conversation => conversation.SnoozedUntil > now),
            _ => query,
        };
    }

    /// <summary>By the same reading as the supervisor's view, so that a number and its list agree.</summary>
    private static IQueryable<Conversation> Standing(ServiceStanding standing, IReadOnlyList<DeskConversation> work, IQueryable<Conversation> query)
    {
        var ids = work.Where(conversation => conversation.Standing == standing).Select(conversation => conversation.Id).ToList();
        return query.Where(conversation => ids.Contains(conversation.Id));
    }

    private static IOrderedQueryable<Conversation> InOrder(InboxView? view, IQueryable<Conversation> query) => Sorted(view, query).ThenBy(conversation => conversation.Id);

    private static IOrderedQueryable<Conversation> Sorted(InboxView? view, IQueryable<Conversation> query) => view switch
    {
        InboxView.Unassigned => query.OrderBy(conversation => conversation.Priority).ThenBy(conversation => conversation.WaitingSince),
        InboxView.Waiting => query.OrderBy(conversation => conversation.WaitingSince),
        // Within a priority all promises are alike, so whoever waits longest is due next.
        InboxView.Sla or InboxView.AtRisk or InboxView.Breached => query.OrderBy(conversation => conversation.WaitingSince == null).ThenBy(conversation => conversation.Priority).ThenBy(conversation => conversation.WaitingSince),
        _ => query.OrderByDescending(conversation => conversation.LastMessageAt),
    };

    private Task<Dictionary<Guid, string?>> NamesAsync(IEnumerable<Guid> visitorIds, CancellationToken cancellationToken) =>
        context.Set<Visitor>().AsNoTracking().Where(visitor => visitorIds.Contains(visitor.Id))
            .ToDictionaryAsync(visitor => visitor.Id, visitor => visitor.Name ?? visitor.Email, cancellationToken);

    private async Task<Dictionary<Guid, string>> CustomerWordsAsync(List<Guid> conversationIds, CancellationToken cancellationToken)
    {
        var last = from conversation in context.Set<Conversation>().AsNoTracking()
                   where conversationIds.Contains(conversation.Id)
                   join message in context.Set<Message>() on new { ConversationId = conversation.Id, Sequence = conversation.LastVisitorSequence }
                       equals new { message.ConversationId, message.Sequence }
                   select new { conversation.Id, message.Text };
        return await last.ToDictionaryAsync(row => row.Id, row => row.Text, cancellationToken);
    }

    private static InboxItemDto ToItem(Conversation conversation, string? visitorName, DeskPolicy policy) => new()
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
        AssigneeId = conversation.AssigneeId,
        State = conversation.State,
        Tier = conversation.Tier,
        Priority = conversation.Priority,
        QueueId = conversation.QueueId,
        WaitingSince = conversation.WaitingSince,
        DueAt = policy.NextDue(conversation.Priority, conversation.ServiceClock),
        IsBreached = ServiceStandings.Of(conversation.ServiceMarks, conversation.ServiceClock) == ServiceStanding.Breached,
        IsAtRisk = ServiceStandings.Of(conversation.ServiceMarks, conversation.ServiceClock) == ServiceStanding.AtRisk,
        Tags = conversation.Tags,
        SnoozedUntil = conversation.SnoozedUntil,
        Language = conversation.Language,
        Sentiment = conversation.Sentiment,
        ReadSequence = conversation.ReadSequence,
        Unread = Math.Max(0, conversation.LastVisitorSequence - conversation.StaffReadSequence),
        PreviousConversationId = conversation.PreviousConversationId,
        Rating = conversation.Rating,
    };

    private static InboxMessageDto ToMessage(Message message, DecisionFacts? facts)
    {
        var shown = message.ToDto();
        return new InboxMessageDto(
            shown.ConversationId, shown.MessageId, shown.ClientMessageId, shown.Sequence, shown.Author, shown.Text, shown.Citations, shown.QuickReplies, shown.SentAt, ToDecision(message.Id, facts))
        {
            Attachments = shown.Attachments,
        };
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
