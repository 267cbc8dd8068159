using System.Text.Json.Serialization;

namespace SupportMax.Saas.Conversations;

/// <summary>How it is known that a conversation is done.</summary>
public enum ResolutionKind
{
    /// <summary>The customer said so.</summary>
    [JsonStringEnumMemberName("confirmed")] Confirmed,

    /// <summary>The customer has been quiet since the last answer.</summary>
    [JsonStringEnumMemberName("assumed")] Assumed,

    /// <summary>A member of staff closed it.</summary>
    [JsonStringEnumMemberName("closed")] Closed,
}
