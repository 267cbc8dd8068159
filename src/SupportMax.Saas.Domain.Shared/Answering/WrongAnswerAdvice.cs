using System.Text.Json.Serialization;

namespace SupportMax.Saas.Answering;

/// <summary>What is to be done about a wrong answer.</summary>
public enum WrongAnswerAdvice
{
    /// <summary>Nobody has said what would be right: look at the FAQ that was given, or write the one that is missing.</summary>
    [JsonStringEnumMemberName("review")] Review,

    /// <summary>The right FAQ was given and says the wrong thing: correct its text.</summary>
    [JsonStringEnumMemberName("correctText")] CorrectText,

    /// <summary>Another FAQ is right: give it the customer's wording as a phrasing.</summary>
    [JsonStringEnumMemberName("addPhrasing")] AddPhrasing,
}
