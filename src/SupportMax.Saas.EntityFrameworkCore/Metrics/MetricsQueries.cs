using System.Data;
using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.Channels;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Metrics;

/// <summary>
/// Counts in SQL. The view <c>counted_conversations</c> says which conversations count and what became of each; every number is
/// an aggregate of it, and all numbers of a summary are read from one snapshot, so that they agree with each other.
/// </summary>
internal sealed class MetricsQueries(SupportMaxDbContext context) : IMetricsQueries
{
    public async Task<MetricsSummary> SummarizeAsync(MetricsPeriod period, CancellationToken cancellationToken)
    {
        await using var snapshot = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var total = await context.Database.SqlQuery<TotalRow>(
            $"""
             select count(*) as "Conversations",
                 count(*) filter (where is_automated) as "Automated",
                 count(*) filter (where is_escalated) as "Escalated",
                 count(*) filter (where not is_automated and not is_escalated) as "Open",
                 percentile_cont(0.5) within group (order by extract(epoch from first_response_at - started_at)::float8) as "FirstResponseP50",
                 percentile_cont(0.9) within group (order by extract(epoch from first_response_at - started_at)::float8) as "FirstResponseP90",
                 percentile_cont(0.5) within group (order by extract(epoch from settled_at - started_at)::float8) as "ResolutionP50",
                 percentile_cont(0.9) within group (order by extract(epoch from settled_at - started_at)::float8) as "ResolutionP90",
                 count(*) filter (where is_automated and is_confirmed) as "Confirmed",
                 count(*) filter (where is_automated and is_confirmed is not true) as "Assumed",
                 count(*) filter (where recontacted_at is not null) as "Recontacted",
                 avg(rating)::float8 as "CsatAverage",
                 count(rating) as "CsatCount"
             from counted_conversations where started_at >= {period.From.ToUniversalTime()} and started_at < {period.To.ToUniversalTime()}
             """).SingleAsync(cancellationToken);
        var shares = await context.Database.SqlQuery<ShareRow>(
            $"""
             select case when grouping(intent) = 0 then 'intent' when grouping(product_area) = 0 then 'area' else 'channel' end as "Dimension",
                 coalesce(intent, product_area, channel) as "Name",
                 count(*) as "Conversations",
                 count(*) filter (where is_automated) as "Automated",
                 count(*) filter (where is_escalated) as "Escalated"
             from counted_conversations where started_at >= {period.From.ToUniversalTime()} and started_at < {period.To.ToUniversalTime()}
             group by grouping sets ((intent), (product_area), (channel))
             """).ToListAsync(cancellationToken);
        var promises = await context.Database.SqlQuery<PromiseRow>(
            $"""
             select count(distinct c.id) filter (where e.trigger = 'SlaWarned') as "Warned",
                 count(distinct c.id) filter (where e.trigger = 'SlaBreached') as "Breached",
                 count(distinct c.id) filter (where e.trigger = 'SlaBreached' and e.reason = 'firstResponse') as "FirstResponseBreached",
                 count(distinct c.id) filter (where e.trigger = 'SlaBreached' and e.reason = 'resolution') as "ResolutionBreached"
             from counted_conversations c join conversation_events e on e.conversation_id = c.id and e.trigger in ('SlaWarned', 'SlaBreached')
             where c.started_at >= {period.From.ToUniversalTime()} and c.started_at < {period.To.ToUniversalTime()}
             """).SingleAsync(cancellationToken);
        return ToSummary(period, total, shares) with
        {
            ServiceLevels = new ServiceLevelCounts
            {
                Warned = promises.Warned,
                Breached = promises.Breached,
                FirstResponseBreached = promises.FirstResponseBreached,
                ResolutionBreached = promises.ResolutionBreached,
            },
        };
    }

    public async Task<IReadOnlyList<MetricsPoint>> SeriesAsync(MetricsPeriod period, MetricsInterval interval, CancellationToken cancellationToken)
    {
        var unit = interval.ToString().ToLowerInvariant();
        var rows = await context.Database.SqlQuery<PointRow>(
            $"""
             select step.start as "Start",
                 count(c.id) as "Conversations",
                 count(c.id) filter (where c.is_automated) as "Automated",
                 count(c.id) filter (where c.is_escalated) as "Escalated"
             from generate_series(
                 date_trunc({unit}, {period.From.ToUniversalTime()}, 'UTC'), {period.To.ToUniversalTime()} - interval '1 microsecond', ('1 ' || {unit})::interval, 'UTC') as step (start)
             left join counted_conversations c on date_trunc({unit}, c.started_at, 'UTC') = step.start
                 and c.started_at >= {period.From.ToUniversalTime()} and c.started_at < {period.To.ToUniversalTime()}
             group by step.start order by step.start
             """).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new MetricsPoint(row.Start, row.Conversations, row.Automated, row.Escalated))];
    }

    private static MetricsSummary ToSummary(MetricsPeriod period, TotalRow total, List<ShareRow> shares) => new()
    {
        From = period.From,
        To = period.To,
        Conversations = total.Conversations,
        Automated = total.Automated,
        Escalated = total.Escalated,
        Open = total.Open,
        AutomationRate = total.Conversations == 0 ? 0 : (double)total.Automated / total.Conversations,
        FirstResponseSeconds = new Percentiles(total.FirstResponseP50, total.FirstResponseP90),
        ResolutionSeconds = new Percentiles(total.ResolutionP50, total.ResolutionP90),
        Confirmed = total.Confirmed,
        Assumed = total.Assumed,
        Recontacted = total.Recontacted,
        Csat = new CustomerSatisfaction(total.CsatAverage, total.CsatCount),
        ByIntent = Of("intent", shares, name => name),
        ByProductArea = Of("area", shares, name => name),
        ByChannel = Of("channel", shares, name => Enum.Parse<ChannelKind>(name).ToString().ToLowerInvariant()),
    };

    private static List<MetricsShare> Of(string dimension, List<ShareRow> shares, Func<string, string> name) =>
    [
        .. shares.Where(share => share.Dimension == dimension)
            .OrderByDescending(share => share.Conversations).ThenBy(share => share.Name, StringComparer.Ordinal)
            .Select(share => new MetricsShare(name(share.Name), share.Conversations, share.Automated, share.Escalated)),
    ];

    private sealed record TotalRow(
        long Conversations,
        long Automated,
        long Escalated,
        long Open,
        double? FirstResponseP50,
        double? FirstResponseP90,
        double? ResolutionP50,
        double? ResolutionP90,
        long Confirmed,
        long Assumed,
        long Recontacted,
        double? CsatAverage,
        long CsatCount);

    private sealed record PromiseRow(long Warned, long Breached, long FirstResponseBreached, long ResolutionBreached);

    private sealed record ShareRow(string Dimension, string Name, long Conversations, long Automated, long Escalated);

    private sealed record PointRow(DateTimeOffset Start, long Conversations, long Automated, long Escalated);
}
