using System.Text.Json.Serialization;

namespace SupportMax.Saas.Knowledge;

/// <summary>What became of a gap in the knowledge.</summary>
public enum GapState
{
    /// <summary>Customers ask, and nothing answers.</summary>
    [JsonStringEnumMemberName("open")] Open,

    /// <summary>There is a draft of a FAQ for it.</summary>
    [JsonStringEnumMemberName("drafted")] Drafted,

    /// <summary>Somebody said that it is none.</summary>
    [JsonStringEnumMemberName("dismissed")] Dismissed,
}

/// <summary>Whether something is asked more often than before.</summary>
public enum GapTrend
{
    /// <summary>About as often in the last seven days as in the seven before.</summary>
    [JsonStringEnumMemberName("steady")] Steady,

    /// <summary>More often.</summary>
    [JsonStringEnumMemberName("rising")] Rising,

    /// <summary>Less often.</summary>
    [JsonStringEnumMemberName("falling")] Falling,
}
