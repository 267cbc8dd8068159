using System.Text.Json.Serialization;

namespace SupportMax.Saas.Conversations;

/// <summary>Where a conversation stands. <see cref="ConversationStatus"/> is what follows from it for whoever watches.</summary>
public enum ConversationState
{
    /// <summary>The bot answers.</summary>
    [JsonStringEnumMemberName("bot")] Bot,

    /// <summary>It stands in a queue until a person takes it; the bot is silent.</summary>
    [JsonStringEnumMemberName("waiting")] Waiting,

    /// <summary>A person has it; the bot is silent.</summary>
    [JsonStringEnumMemberName("assigned")] Assigned,

    /// <summary>Done, until the customer asks again.</summary>
    [JsonStringEnumMemberName("resolved")] Resolved,

    /// <summary>Done once and taken up again by the customer; the bot answers.</summary>
    [JsonStringEnumMemberName("reopened")] Reopened,
}
