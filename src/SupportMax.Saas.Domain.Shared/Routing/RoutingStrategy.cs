using System.Text.Json.Serialization;

namespace SupportMax.Saas.Routing;

/// <summary>How a queue's conversations get to people.</summary>
public enum RoutingStrategy
{
    /// <summary>People take them.</summary>
    [JsonStringEnumMemberName("manual")] Manual,

    /// <summary>Whoever was given one longest ago gets the next.</summary>
    [JsonStringEnumMemberName("roundRobin")] RoundRobin,

    /// <summary>Whoever has the fewest, for their capacity, gets the next.</summary>
    [JsonStringEnumMemberName("leastLoaded")] LeastLoaded,
}
