using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Metrics;

namespace SupportMax.Saas.Answering;

/// <summary>Reads from the dashboard's own view, so that both count the same conversations.</summary>
internal sealed class ReplayQueries(SupportMaxDbContext context) : IReplayQueries
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public Task<int> CountAsync(MetricsPeriod period, CancellationToken cancellationToken) => context.Database.SqlQuery<int>(
        $"""
         select count(*)::int as "Value" from counted_conversations
         where started_at >= {period.From.ToUniversalTime()} and started_at < {period.To.ToUniversalTime()}
         """).SingleAsync(cancellationToken);

    public async IAsyncEnumerable<ReplayCase> StreamAsync(MetricsPeriod period)
    {
        var rows = context.Database.SqlQuery<Row>(
            $"""
             select c.id as "Id", c.is_escalated as "IsEscalated", c.is_automated as "IsAutomated", c.is_confirmed is true as "IsConfirmed",
                 c.recontacted_at is not null as "IsRecontacted", (t.facts - array['features', 'reasons'])::text as "Facts", w.faq_id as "WrongFaqId", w.right_faq_id as "RightFaqId",
                 coalesce(w.was_right, false) as "WasRight"
             from counted_conversations c
             left join decision_traces t on t.conversation_id = c.id
             left join wrong_answers w on w.message_id = t.message_id
             where c.started_at >= {period.From.ToUniversalTime()} and c.started_at < {period.To.ToUniversalTime()}
             order by c.started_at, c.id, t.sequence
             """).AsAsyncEnumerable();
        var current = new List<Row>();
        await foreach (var row in rows)
        {
            if (current.Count > 0 && current[0].Id != row.Id)
            {
                yield return ToCase(current);
                current.Clear();
            }

            current.Add(row);
        }

        if (current.Count > 0)
            yield return ToCase(current);
    }

    private static ReplayCase ToCase(List<Row> rows)
    {
        var first = rows[0];
        var decided = rows.Where(row => row.Facts is not null).ToList();
        return new ReplayCase(
            [.. decided.Select((row, position) => ToDecision(row, isLast: position == decided.Count - 1))],
            first.IsEscalated ? CaseOutcome.Escalated : first.IsAutomated ? CaseOutcome.Automated : CaseOutcome.Open,
            first is { IsRecontacted: true, IsConfirmed: false });
    }

    private static ReplayDecision ToDecision(Row row, bool isLast)
    {
        var facts = JsonSerializer.Deserialize<Facts>(row.Facts!, s_json)!;
        var best = facts.Candidates is [var first, ..] ? first.FaqId : (Guid?)null;
        // Found right by staff, another FAQ named as right, the given one named as right although its text was wrong, a given one that is wrong, or one that the customer said had helped.
        var truth = row.WasRight ? new AnswerTruth(row.WrongFaqId, null, IsNoneRight: false)
            : row.WrongFaqId is { } wrong ? new AnswerTruth(row.RightFaqId == wrong ? null : row.RightFaqId, wrong, IsNoneRight: false)
            : row.IsConfirmed && isLast && facts.Decision == AnswerDecision.Answer ? new AnswerTruth(best, null, IsNoneRight: false)
            : AnswerTruth.Unknown;
        return new ReplayDecision(facts.Decision, facts.Intent, facts.ProductArea, facts.Candidates, truth);
    }

    private sealed record Row(
        Guid Id, bool IsEscalated, bool IsAutomated, bool IsConfirmed, bool IsRecontacted, string? Facts, Guid? WrongFaqId, Guid? RightFaqId, bool WasRight);

    private sealed record Facts(AnswerDecision Decision, string Intent, string ProductArea, IReadOnlyList<TestCandidate> Candidates);
}
