using System.Text.Json.Serialization;

namespace SupportMax.Saas.Answering;

/// <summary>What the bot does with a message.</summary>
public enum AnswerDecision
{
    /// <summary>It is sure enough and answers.</summary>
    [JsonStringEnumMemberName("answer")] Answer,

    /// <summary>Two or three answers share the probability: it asks which is meant.</summary>
    [JsonStringEnumMemberName("clarify")] Clarify,

    /// <summary>A person takes over.</summary>
    [JsonStringEnumMemberName("escalate")] Escalate,
}
