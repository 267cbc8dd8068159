using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Metrics;

/// <summary>The tenant's numbers.</summary>
internal static class MetricsEndpoints
{
    private static readonly TimeSpan s_defaultPeriod = TimeSpan.FromDays(7);

    public static void MapMetrics(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/metrics").WithTags("Metrics").RequirePermission(SupportMaxPermissions.Dashboard);
        group.MapGet("/summary", SummarizeAsync);
        group.MapGet("/series", SeriesAsync);
        // Its rows say what customers wrote, which is more than numbers.
        group.MapGet("/conversations", ListConversationsAsync).RequirePermission(SupportMaxPermissions.Conversations);
    }

    internal static Task<MetricsSummary> SummarizeAsync(
        DateTimeOffset? from, DateTimeOffset? to, TimeProvider clock, IMetricsAppService metrics, CancellationToken cancellationToken) =>
        metrics.SummarizeAsync(PeriodOf(from, to, clock), cancellationToken);

    internal static Task<ListResult<MetricsPoint>> SeriesAsync(
        DateTimeOffset? from, DateTimeOffset? to, string? interval, TimeProvider clock, IMetricsAppService metrics, CancellationToken cancellationToken) =>
        metrics.SeriesAsync(PeriodOf(from, to, clock), WireEnum.Parse<MetricsInterval>(interval, nameof(interval)) ?? MetricsInterval.Day, cancellationToken);

    private static Task<PagedResult<CountedConversationDto>> ListConversationsAsync(
        [AsParameters] PageQuery page, [AsParameters] CountedQuery query, TimeProvider clock, IMetricsAppService metrics, CancellationToken cancellationToken) =>
        metrics.ListConversationsAsync(
            new CountedFilter(
                page.ToRequest(),
                PeriodOf(query.From, query.To, clock),
                WireEnum.Parse<CountedOutcome>(query.Outcome, "outcome"),
                query.Intent?.Replace("\0", "", StringComparison.Ordinal),
                query.ProductArea?.Replace("\0", "", StringComparison.Ordinal),
                WireEnum.Parse<ChannelKind>(query.Channel, "channel")),
            cancellationToken);

    private static MetricsPeriod PeriodOf(DateTimeOffset? from, DateTimeOffset? to, TimeProvider clock)
    {
        var end = to ?? clock.GetUtcNow();
        return new MetricsPeriod(from ?? (end - DateTimeOffset.MinValue > s_defaultPeriod ? end - s_defaultPeriod : DateTimeOffset.MinValue), end);
    }

    private sealed record CountedQuery(DateTimeOffset? From, DateTimeOffset? To, string? Outcome, string? Intent, string? ProductArea, string? Channel);
}
