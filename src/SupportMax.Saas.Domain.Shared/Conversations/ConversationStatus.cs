using System.Text.Json.Serialization;

namespace SupportMax.Saas.Conversations;

/// <summary>Whose turn a conversation is.</summary>
public enum ConversationStatus
{
    /// <summary>The bot answers.</summary>
    [JsonStringEnumMemberName("open")] Open,

    /// <summary>A person has to answer; the bot is silent.</summary>
    [JsonStringEnumMemberName("waiting")] Waiting,

    /// <summary>A person has answered, and the customer is next; the bot is silent.</summary>
    [JsonStringEnumMemberName("pending")] Pending,

    /// <summary>Done, until the customer writes again.</summary>
    [JsonStringEnumMemberName("resolved")] Resolved,
}
