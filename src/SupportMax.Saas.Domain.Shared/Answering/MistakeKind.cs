using System.Text.Json.Serialization;

namespace SupportMax.Saas.Answering;

/// <summary>What goes wrong with a question whose right answer is known.</summary>
public enum MistakeKind
{
    /// <summary>Another answer is given.</summary>
    [JsonStringEnumMemberName("wrongAnswer")] WrongAnswer,

    /// <summary>It is answered though it should not be.</summary>
    [JsonStringEnumMemberName("shouldNotBeAnswered")] ShouldNotBeAnswered,

    /// <summary>The right answer is the best candidate, and is not given.</summary>
    [JsonStringEnumMemberName("tooUnsure")] TooUnsure,

    /// <summary>It is not answered, and the right answer is not the best candidate either.</summary>
    [JsonStringEnumMemberName("notFound")] NotFound,
}
