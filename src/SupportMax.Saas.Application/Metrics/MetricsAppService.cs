using SupportMax.Saas.Routing;

namespace SupportMax.Saas.Metrics;

internal sealed class MetricsAppService(IMetricsQueries queries, ICountedConversationQueries conversations, IRoutingRepository desk) : IMetricsAppService
{
    public async Task<MetricsSummary> SummarizeAsync(MetricsPeriod period, CancellationToken cancellationToken)
    {
        var summary = await queries.SummarizeAsync(period.Check(), cancellationToken);
        var standings = (await desk.ListWorkAsync(cancellationToken)).CountBy(conversation => conversation.Standing).ToDictionary();
        return summary with
        {
            ServiceLevels = summary.ServiceLevels with
            {
                AtRiskNow = standings.GetValueOrDefault(ServiceStanding.AtRisk),
                BreachedNow = standings.GetValueOrDefault(ServiceStanding.Breached),
            },
        };
    }

    public async Task<ListResult<MetricsPoint>> SeriesAsync(MetricsPeriod period, MetricsInterval interval, CancellationToken cancellationToken) =>
        new(await queries.SeriesAsync(period.Check(), interval, cancellationToken));

    public Task<PagedResult<CountedConversationDto>> ListConversationsAsync(CountedFilter filter, CancellationToken cancellationToken)
    {
        filter.Page.Check("startedat", "firstresponse", "resolution", "rating", "modelcost");
        filter.Period.Check();
        return conversations.ListAsync(filter, cancellationToken);
    }
}
