using System.Text.Json.Serialization;

namespace SupportMax.Saas.Conversations;

/// <summary>Who wrote a message.</summary>
public enum AuthorKind
{
    /// <summary>The customer.</summary>
    [JsonStringEnumMemberName("visitor")] Visitor,

    /// <summary>The answer engine.</summary>
    [JsonStringEnumMemberName("bot")] Bot,

    /// <summary>A member of the tenant's staff.</summary>
    [JsonStringEnumMemberName("agent")] Agent,

    /// <summary>The product itself, telling what happens.</summary>
    [JsonStringEnumMemberName("system")] System,
}
