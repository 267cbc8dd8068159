namespace SupportMax.Saas.Metrics;

/// <summary>Counts the tenant's conversations in the database.</summary>
public interface IMetricsQueries
{
    /// <summary>The numbers of a period, all from one reading.</summary>
    Task<MetricsSummary> SummarizeAsync(MetricsPeriod period, CancellationToken cancellationToken);

    /// <summary>The same by time.</summary>
    Task<IReadOnlyList<MetricsPoint>> SeriesAsync(MetricsPeriod period, MetricsInterval interval, CancellationToken cancellationToken);
}
