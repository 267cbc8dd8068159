namespace SupportMax.Saas.Metrics;

internal sealed class MetricsAppService(IMetricsQueries queries) : IMetricsAppService
{
    public Task<MetricsSummary> SummarizeAsync(MetricsPeriod period, CancellationToken cancellationToken) =>
        queries.SummarizeAsync(period.Check(), cancellationToken);

    public async Task<ListResult<MetricsPoint>> SeriesAsync(MetricsPeriod period, MetricsInterval interval, CancellationToken cancellationToken) =>
        new(await queries.SeriesAsync(period.Check(), interval, cancellationToken));
}
