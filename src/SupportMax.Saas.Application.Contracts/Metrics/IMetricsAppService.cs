using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Metrics;

/// <summary>The tenant's numbers. All are counted from the same conversations: those that began in the period and said more than a greeting.</summary>
public interface IMetricsAppService
{
    /// <summary>The numbers of a period.</summary>
    /// <exception cref="BusinessException"><see cref="CommonErrorCodes.PeriodInvalid"/></exception>
    Task<MetricsSummary> SummarizeAsync(MetricsPeriod period, CancellationToken cancellationToken);

    /// <summary>The same conversations by the time they began; every interval of the period is there, and their sums are the summary's.</summary>
    /// <exception cref="BusinessException"><see cref="CommonErrorCodes.PeriodInvalid"/></exception>
    Task<ListResult<MetricsPoint>> SeriesAsync(MetricsPeriod period, MetricsInterval interval, CancellationToken cancellationToken);

    /// <summary>The conversations behind a number: exactly as many as it says.</summary>
    /// <exception cref="BusinessException"><see cref="CommonErrorCodes.PeriodInvalid"/>, <see cref="CommonErrorCodes.PagingInvalid"/></exception>
    Task<PagedResult<CountedConversationDto>> ListConversationsAsync(CountedFilter filter, CancellationToken cancellationToken);
}

/// <summary>A period: from inclusive, to exclusive.</summary>
public sealed record MetricsPeriod(DateTimeOffset From, DateTimeOffset To)
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(400);

    // Nothing happened before, and the calendar's own ends are no dates to a database.
    private static readonly DateTimeOffset s_earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_latest = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Returns this, or refuses it.</summary>
    /// <exception cref="BusinessException"><see cref="CommonErrorCodes.PeriodInvalid"/></exception>
    public MetricsPeriod Check()
    {
        if (From >= To || To - From > s_longest || From < s_earliest || To > s_latest)
            throw new BusinessException(CommonErrorCodes.PeriodInvalid, ErrorKind.BadInput, "from", "to");
        return this;
    }
}

/// <summary>How long a step of a series is; steps begin at full hours, days and Mondays, UTC.</summary>
public enum MetricsInterval
{
    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week from Monday.</summary>
    Week,
}

/// <summary>Median and 90th percentile in seconds; null when there is nothing to measure.</summary>
public sealed record Percentiles(double? P50, double? P90);

/// <summary>The customers' ratings: the mean of 1–5, and how many there are.</summary>
public sealed record CustomerSatisfaction(double? Average, long Count);

/// <summary>How the promises of the desk were kept. A conversation counts once in each number.</summary>
public sealed record ServiceLevelCounts
{
    /// <summary>Conversations that began in the period and of which a promise came near its end.</summary>
    public long Warned { get; init; }

    /// <summary>Conversations that began in the period and of which a promise was broken.</summary>
    public long Breached { get; init; }

    /// <summary>Of those, the ones whose first reply came too late.</summary>
    public long FirstResponseBreached { get; init; }

    /// <summary>Of those, the ones that were done too late.</summary>
    public long ResolutionBreached { get; init; }

    /// <summary>Conversations that are with people at this moment and of which a promise is about to be broken: as many as the desk lists.</summary>
    public int AtRiskNow { get; init; }

    /// <summary>Conversations that are with people at this moment and of which a promise was broken: as many as the desk lists.</summary>
    public int BreachedNow { get; init; }
}

/// <summary>A part of the conversations.</summary>
public sealed record MetricsShare(string Name, long Conversations, long Automated, long Escalated);

/// <summary>A step of a series.</summary>
public sealed record MetricsPoint(DateTimeOffset Start, long Conversations, long Automated, long Escalated);

/// <summary>The numbers of a period.</summary>
public sealed record MetricsSummary
{
    /// <summary>The period's start.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The period's end.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Conversations that began in the period: always automated + escalated + open.</summary>
    public required long Conversations { get; init; }

    /// <summary>Those the bot answered and no person had to see.</summary>
    public required long Automated { get; init; }

    /// <summary>Those a person was called into.</summary>
    public required long Escalated { get; init; }

    /// <summary>Those with neither: the customer has not said which answer is meant.</summary>
    public required long Open { get; init; }

    /// <summary>Automated ÷ conversations, 0–1; 0 when there are none.</summary>
    public required double AutomationRate { get; init; }

    /// <summary>From the first message to the resolution, or to the last answer where the customer has been quiet since.</summary>
    public required Percentiles ResolutionSeconds { get; init; }

    /// <summary>From the first message to the first reply that is more than a greeting.</summary>
    public required Percentiles FirstResponseSeconds { get; init; }

    /// <summary>Automated ones that the customer confirmed.</summary>
    public required long Confirmed { get; init; }

    /// <summary>Automated ones where the customer just went quiet.</summary>
    public required long Assumed { get; init; }

    /// <summary>Those a customer took up again after they had been resolved.</summary>
    public required long Recontacted { get; init; }

    /// <summary>The customers' ratings.</summary>
    public required CustomerSatisfaction Csat { get; init; }

    /// <summary>The desk's promises.</summary>
    public ServiceLevelCounts ServiceLevels { get; init; } = new();

    /// <summary>The same conversations by intent.</summary>
    public required IReadOnlyList<MetricsShare> ByIntent { get; init; }

    /// <summary>The same conversations by product area.</summary>
    public required IReadOnlyList<MetricsShare> ByProductArea { get; init; }

    /// <summary>The same conversations by channel.</summary>
    public required IReadOnlyList<MetricsShare> ByChannel { get; init; }
}
