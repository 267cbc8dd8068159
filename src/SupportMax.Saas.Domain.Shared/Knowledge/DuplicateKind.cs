using System.Text.Json.Serialization;

namespace SupportMax.Saas.Knowledge;

/// <summary>What is the matter with two FAQs.</summary>
public enum DuplicateKind
{
    /// <summary>Nearly the same question, and answers that differ in a number or in what they deny.</summary>
    [JsonStringEnumMemberName("contradiction")] Contradiction,

    /// <summary>Nearly the same question.</summary>
    [JsonStringEnumMemberName("duplicate")] Duplicate,
}
