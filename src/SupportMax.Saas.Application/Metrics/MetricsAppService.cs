namespace SupportMax.Saas.Metrics;

internal sealed class MetricsAppService(IMetricsQueries queries, ICountedConversationQueries conversations) : IMetricsAppService
{
    public Task<MetricsSummary> SummarizeAsync(MetricsPeriod period, CancellationToken cancellationToken) =>
        queries.SummarizeAsync(period.Check(), cancellationToken);

    public async Task<ListResult<MetricsPoint>> SeriesAsync(MetricsPeriod period, MetricsInterval interval, CancellationToken cancellationToken) =>
        new(await queries.SeriesAsync(period.Check(), interval, cancellationToken));

    public Task<PagedResult<CountedConversationDto>> ListConversationsAsync(CountedFilter filter, CancellationToken cancellationToken)
    {
        filter.Page.Check("startedat", "firstresponse", "resolution", "rating");
        filter.Period.Check();
        return conversations.ListAsync(filter, cancellationToken);
    }
}
