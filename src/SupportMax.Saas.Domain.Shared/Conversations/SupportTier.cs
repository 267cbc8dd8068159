using System.Text.Json.Serialization;

namespace SupportMax.Saas.Conversations;

/// <summary>Who among the staff takes care; it goes up only, until the conversation is resolved or given back.</summary>
public enum SupportTier
{
    /// <summary>The first line.</summary>
    [JsonStringEnumMemberName("l1")] L1 = 1,

    /// <summary>Those who know more.</summary>
    [JsonStringEnumMemberName("l2")] L2 = 2,

    /// <summary>Those who lead.</summary>
    [JsonStringEnumMemberName("supervisor")] Supervisor = 3,
}
