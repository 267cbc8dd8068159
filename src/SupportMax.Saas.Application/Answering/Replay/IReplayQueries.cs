using SupportMax.Saas.Metrics;

namespace SupportMax.Saas.Answering;

/// <summary>Reads the decisions of a period.</summary>
public interface IReplayQueries
{
    /// <summary>How many counted conversations began in a period.</summary>
    Task<int> CountAsync(MetricsPeriod period, CancellationToken cancellationToken);

    /// <summary>The counted conversations that began in a period, each with its decisions and what is known about them.</summary>
    IAsyncEnumerable<ReplayCase> StreamAsync(MetricsPeriod period);
}
