using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Knowledge;

internal sealed class GapQueries(SupportMaxDbContext context, TimeProvider clock) : IGapQueries
{
    private const int MostExamples = 10;
    private const int MostReplies = 3;

    private static readonly TimeSpan s_week = TimeSpan.FromDays(7);

    public async Task<(long Count, IReadOnlyList<GapDto> Items)> ListAsync(PageRequest page, GapState? state, Guid? id, CancellationToken cancellationToken)
    {
        var gaps = context.Set<KnowledgeGap>().AsNoTracking().Where(gap => context.Set<GapQuestion>().Any(question => question.GapId == gap.Id));
        if (state is { } wanted)
            gaps = gaps.Where(gap => gap.State == wanted);
        if (id is { } one)
            gaps = gaps.Where(gap => gap.Id == one);
        var found = await gaps.OrderByDescending(gap => context.Set<GapQuestion>().Count(question => question.GapId == gap.Id)).ThenBy(gap => gap.Id)
            .Skip(page.SkipCount).Take(page.MaxResultCount).ToListAsync(cancellationToken);
        var ids = found.Select(gap => gap.Id).ToArray();
        var questions = await context.Database.SqlQuery<QuestionRow>(
            $"""
             select q.gap_id as "GapId", q.conversation_id as "ConversationId", q.message_id as "MessageId", q.asked_at as "AskedAt", q.position as "Position",
                 case when q.position < {MostExamples} then customer_words(q.conversation_id, q.from_sequence, q.through_sequence) end as "Text",
                 case when q.position < {MostExamples} then (select m.text from messages m
                     where m.conversation_id = q.conversation_id and m.author_kind = 'Agent' and m.sequence > q.through_sequence order by m.sequence limit 1) end as "Reply"
             from knowledge_gap_questions q where q.gap_id = any ({ids}) order by q.position
             """).ToListAsync(cancellationToken);
        var byGap = questions.ToLookup(question => question.GapId);
        return (await gaps.LongCountAsync(cancellationToken), [.. found.Select(gap => ToDto(gap, [.. byGap[gap.Id]]))]);
    }

    private GapDto ToDto(KnowledgeGap gap, List<QuestionRow> questions)
    {
        var now = clock.GetUtcNow();
        var lastWeek = questions.Count(question => question.AskedAt > now - s_week);
        var weekBefore = questions.Count(question => question.AskedAt <= now - s_week && question.AskedAt > now - (2 * s_week));
        var examples = questions.Where(question => !string.IsNullOrWhiteSpace(question.Text)).ToList();
        return new GapDto
        {
            Id = gap.Id,
            State = gap.State,
            Question = examples.Count > 0 ? examples[0].Text! : "",
            Examples = [.. examples.Select(question => new GapExampleDto(question.ConversationId, question.MessageId, question.Text!, question.AskedAt))],
            Count = questions.Count,
            LastWeek = lastWeek,
            WeekBefore = weekBefore,
            Trend = lastWeek > weekBefore ? GapTrend.Rising : lastWeek < weekBefore ? GapTrend.Falling : GapTrend.Steady,
            LastAskedAt = questions.Max(question => question.AskedAt),
            Intent = gap.Intent,
            ProductArea = gap.ProductArea,
            FaqId = gap.FaqId,
            ClosedBy = gap.ClosedBy,
            AgentReplies = [.. questions.Select(question => question.Reply).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(MostReplies)],
        };
    }

    private sealed record QuestionRow(Guid GapId, Guid ConversationId, Guid MessageId, DateTimeOffset AskedAt, int Position, string? Text, string? Reply);
}
