using System.Text.Json.Serialization;

namespace SupportMax.Saas.Routing;

/// <summary>Whether a member of staff can be given conversations.</summary>
public enum AgentAvailability
{
    /// <summary>Not at the desk, or the connection is lost.</summary>
    [JsonStringEnumMemberName("offline")] Offline,

    /// <summary>At the desk, but takes nothing new.</summary>
    [JsonStringEnumMemberName("away")] Away,

    /// <summary>At the desk.</summary>
    [JsonStringEnumMemberName("online")] Online,
}
