using System.Text.Json.Serialization;

namespace SupportMax.Saas.Conversations;

/// <summary>What can happen to a conversation.</summary>
public enum ConversationTrigger
{
    /// <summary>The customer wrote something that wants an answer.</summary>
    [JsonStringEnumMemberName("customerWrote")] CustomerWrote,

    /// <summary>The customer wrote something that asks for nothing, such as thanks.</summary>
    [JsonStringEnumMemberName("customerThanked")] CustomerThanked,

    /// <summary>The bot replied.</summary>
    [JsonStringEnumMemberName("botReplied")] BotReplied,

    /// <summary>A person was called in.</summary>
    [JsonStringEnumMemberName("handedOver")] HandedOver,

    /// <summary>A person took it, or was given it from a queue.</summary>
    [JsonStringEnumMemberName("taken")] Taken,

    /// <summary>A person replied; where nobody had it, that person has it now.</summary>
    [JsonStringEnumMemberName("agentReplied")] AgentReplied,

    /// <summary>It went from one person to another.</summary>
    [JsonStringEnumMemberName("transferred")] Transferred,

    /// <summary>It went back into a queue, or into another one.</summary>
    [JsonStringEnumMemberName("queued")] Queued,

    /// <summary>It went to the next tier's queue.</summary>
    [JsonStringEnumMemberName("escalated")] Escalated,

    /// <summary>A supervisor stepped in and has it now.</summary>
    [JsonStringEnumMemberName("bargedIn")] BargedIn,

    /// <summary>A person gave it back to the bot.</summary>
    [JsonStringEnumMemberName("givenBack")] GivenBack,

    /// <summary>Most of the promised time has passed.</summary>
    [JsonStringEnumMemberName("slaWarned")] SlaWarned,

    /// <summary>The promised time has passed.</summary>
    [JsonStringEnumMemberName("slaBreached")] SlaBreached,

    /// <summary>A person said how soon it needs people.</summary>
    [JsonStringEnumMemberName("prioritized")] Prioritized,

    /// <summary>Another conversation ended and goes on in this one.</summary>
    [JsonStringEnumMemberName("absorbed")] Absorbed,

    /// <summary>It ended and goes on in another conversation.</summary>
    [JsonStringEnumMemberName("merged")] Merged,

    /// <summary>It was done.</summary>
    [JsonStringEnumMemberName("resolved")] Resolved,
}
