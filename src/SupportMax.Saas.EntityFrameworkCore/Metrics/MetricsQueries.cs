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
        var groups = await context.Database.SqlQuery<GroupRow>(
            $"""
             select intent as "Intent", product_area as "ProductArea", channel as "Channel",
                 count(*) as "Conversations",
                 count(*) filter (where is_automated) as "Automated",
                 count(*) filter (where is_escalated) as "Escalated",
                 count(*) filter (where is_automated and is_confirmed) as "Confirmed",
                 count(*) filter (where recontacted_at is not null) as "Recontacted",
                 coalesce(sum(rating), 0) as "RatingSum",
                 count(rating) as "Ratings"
             from counted_conversations where started_at >= {period.From.ToUniversalTime()} and started_at < {period.To.ToUniversalTime()}
             group by 1, 2, 3
             """).ToListAsync(cancellationToken);
        var durations = await context.Database.SqlQuery<DurationRow>(
            $"""
             select
                 percentile_cont(0.5) within group (order by extract(epoch from first_response_at - started_at)::float8) as "FirstResponseP50",
                 percentile_cont(0.9) within group (order by extract(epoch from first_response_at - started_at)::float8) as "FirstResponseP90",
                 percentile_cont(0.5) within group (order by extract(epoch from settled_at - started_at)::float8) as "ResolutionP50",
                 percentile_cont(0.9) within group (order by extract(epoch from settled_at - started_at)::float8) as "ResolutionP90"
             from counted_conversations where started_at >= {period.From.ToUniversalTime()} and started_at < {period.To.ToUniversalTime()}
             """).SingleAsync(cancellationToken);
        var promises = await context.Database.SqlQuery<PromiseRow>(
            $"""
             select count(distinct c.id) filter (where e.trigger = 'SlaWarned') as "Warned",
                 count(distinct c.id) filter (where e.trigger = 'SlaBreached') as "Breached",
                 count(distinct c.id) filter (where e.trigger = 'SlaBreached' and e.reason = 'firstResponse') as "FirstResponseBreached",
                 count(distinct c.id) filter (where e.trigger = 'SlaBreached' and e.reason = 'resolution') as "ResolutionBreached"
             from counted_conversations c join conversation_events e on e.conversation_id = c.id and e.trigger in ('SlaWarned', 'SlaBreached')
             where c.started_at >= {period.From.ToUniversalTime()} and c.started_at < {period.To.ToUniversalTime()}
             """).SingleAsync(cancellationToken);
        return ToSummary(period, groups, durations) with
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
             with counted as (
                 select date_trunc({unit}, started_at, 'UTC') as start,
                     count(*) as conversations,
                     count(*) filter (where is_automated) as automated,
                     count(*) filter (where is_escalated) as escalated
                 from counted_conversations where started_at >= {period.From.ToUniversalTime()} and started_at < {period.To.ToUniversalTime()}
                 group by 1)
             select step.start as "Start",
                 coalesce(conversations, 0) as "Conversations", coalesce(automated, 0) as "Automated", coalesce(escalated, 0) as "Escalated"
             from generate_series(
                 date_trunc({unit}, {period.From.ToUniversalTime()}, 'UTC'), {period.To.ToUniversalTime()} - interval '1 microsecond', ('1 ' || {unit})::interval, 'UTC') as step (start)
             left join counted on counted.start = step.start
             order by step.start
             """).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new MetricsPoint(row.Start, row.Conversations, row.Automated, row.Escalated))];
    }

    private static MetricsSummary ToSummary(MetricsPeriod period, List<GroupRow> groups, DurationRow durations)
    {
        var (conversations, automated, escalated) = (groups.Sum(group => group.Conversations), groups.Sum(group => group.Automated), groups.Sum(group => group.Escalated));
        var (confirmed, ratings) = (groups.Sum(group => group.Confirmed), groups.Sum(group => group.Ratings));
        return new MetricsSummary
        {
            From = period.From,
            To = period.To,
            Conversations = conversations,
            Automated = automated,
            Escalated = escalated,
            Open = conversations - automated - escalated,
            AutomationRate = conversations == 0 ? 0 : (double)automated / conversations,
            FirstResponseSeconds = new Percentiles(durations.FirstResponseP50, durations.FirstResponseP90),
            ResolutionSeconds = new Percentiles(durations.ResolutionP50, durations.ResolutionP90),
            Confirmed = confirmed,
            Assumed = automated - confirmed,
            Recontacted = groups.Sum(group => group.Recontacted),
            Csat = new CustomerSatisfaction(ratings == 0 ? null : (double)groups.Sum(group => group.RatingSum) / ratings, ratings),
            ByIntent = Shares(groups, group => group.Intent),
            ByProductArea = Shares(groups, group => group.ProductArea),
            ByChannel = Shares(groups, group => Enum.Parse<ChannelKind>(group.Channel).ToString().ToLowerInvariant()),
        };
    }

    private static List<MetricsShare> Shares(List<GroupRow> groups, Func<GroupRow, string> name) =>
    [
        .. groups.GroupBy(name, StringComparer.Ordinal)
            .Select(share => new MetricsShare(share.Key, share.Sum(group => group.Conversations), share.Sum(group => group.Automated), share.Sum(group => group.Escalated)))
            .OrderByDescending(share => share.Conversations).ThenBy(share => share.Name, StringComparer.Ordinal),
    ];

    private sealed record GroupRow(
        string Intent,
        string ProductArea,
        string Channel,
        long Conversations,
        long Automated,
        long Escalated,
        long Confirmed,
        long Recontacted,
        long RatingSum,
        long Ratings);

    private sealed record DurationRow(double? FirstResponseP50, double? FirstResponseP90, double? ResolutionP50, double? ResolutionP90);

    private sealed record PromiseRow(long Warned, long Breached, long FirstResponseBreached, long ResolutionBreached);

    private sealed record PointRow(DateTimeOffset Start, long Conversations, long Automated, long Escalated);
}
