using System.Text.Json.Serialization;
using SupportMax.Saas.Channels;

namespace SupportMax.Saas.Metrics;

/// <summary>Which of a period's conversations a number counts; each has the summary's number of the same name.</summary>
public enum CountedOutcome
{
    /// <summary><see cref="MetricsSummary.Automated"/>.</summary>
    [JsonStringEnumMemberName("automated")] Automated,

    /// <summary><see cref="MetricsSummary.Escalated"/>.</summary>
    [JsonStringEnumMemberName("escalated")] Escalated,

    /// <summary><see cref="MetricsSummary.Open"/>.</summary>
    [JsonStringEnumMemberName("open")] Open,

    /// <summary><see cref="MetricsSummary.Confirmed"/>.</summary>
    [JsonStringEnumMemberName("confirmed")] Confirmed,

    /// <summary><see cref="MetricsSummary.Assumed"/>.</summary>
    [JsonStringEnumMemberName("assumed")] Assumed,

    /// <summary><see cref="MetricsSummary.Recontacted"/>.</summary>
    [JsonStringEnumMemberName("recontacted")] Recontacted,

    /// <summary>Those with a rating: <see cref="MetricsSummary.Csat"/>.</summary>
    [JsonStringEnumMemberName("rated")] Rated,

    /// <summary>Those with a first response: what <see cref="MetricsSummary.FirstResponseSeconds"/> is measured on.</summary>
    [JsonStringEnumMemberName("responded")] Responded,

    /// <summary>Those that are settled: what <see cref="MetricsSummary.ResolutionSeconds"/> is measured on.</summary>
    [JsonStringEnumMemberName("settled")] Settled,

    /// <summary><see cref="ServiceLevelCounts.Warned"/>.</summary>
    [JsonStringEnumMemberName("warned")] Warned,

    /// <summary><see cref="ServiceLevelCounts.Breached"/>.</summary>
    [JsonStringEnumMemberName("breached")] Breached,

    /// <summary><see cref="ServiceLevelCounts.FirstResponseBreached"/>.</summary>
    [JsonStringEnumMemberName("firstResponseBreached")] FirstResponseBreached,

    /// <summary><see cref="ServiceLevelCounts.ResolutionBreached"/>.</summary>
    [JsonStringEnumMemberName("resolutionBreached")] ResolutionBreached,

    /// <summary>Those in which a chat model was asked within the period, whenever they began: what its cost is made of.</summary>
    [JsonStringEnumMemberName("modelAsked")] ModelAsked,

    /// <summary>Of those, the ones that got a composed reply and needed no person: what a resolution's cost and the saving are reckoned by.</summary>
    [JsonStringEnumMemberName("modelAutomated")] ModelAutomated,

    /// <summary>Of those, the ones that got a reply again which had been composed before.</summary>
    [JsonStringEnumMemberName("modelSentAgain")] ModelSentAgain,
}

/// <summary>The conversations behind a number; null is all.</summary>
/// <param name="Page">Which page; sorted by <c>startedAt</c>, <c>firstResponse</c>, <c>resolution</c>, <c>rating</c> or <c>modelCost</c>, the latest first unless said otherwise.</param>
/// <param name="Period">When they began.</param>
/// <param name="Outcome">What became of them.</param>
/// <param name="Intent">Their intent, as the summary names it.</param>
/// <param name="ProductArea">Their product area, as the summary names it.</param>
/// <param name="Channel">Their channel.</param>
public sealed record CountedFilter(PageRequest Page, MetricsPeriod Period, CountedOutcome? Outcome, string? Intent, string? ProductArea, ChannelKind? Channel);

/// <summary>A conversation as it was counted.</summary>
/// <param name="Id">The conversation's id.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Channel">The channel, as the summary names it.</param>
/// <param name="Intent">The intent, as the summary names it.</param>
/// <param name="ProductArea">The product area, as the summary names it.</param>
/// <param name="VisitorName">The customer's name or address, if known.</param>
/// <param name="LastMessageText">The beginning of the last message.</param>
/// <param name="Outcome">Automated, escalated or open.</param>
/// <param name="FirstResponseSeconds">From the first message to the first reply that is more than a greeting.</param>
/// <param name="ResolutionSeconds">From the first message until it was settled.</param>
/// <param name="Rating">The customer's rating, 1–5.</param>
public sealed record CountedConversationDto(
    Guid Id,
    DateTimeOffset StartedAt,
    string Channel,
    string Intent,
    string ProductArea,
    string? VisitorName,
    string LastMessageText,
    CountedOutcome Outcome,
    double? FirstResponseSeconds,
    double? ResolutionSeconds,
    int? Rating)
{
    /// <summary>US dollars that chat models cost within the period; null unless the list is of what was asked of them.</summary>
    public decimal? ModelCost { get; init; }
}
