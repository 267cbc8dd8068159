namespace SupportMax.Saas.Answering;

/// <summary>The numbers a candidate is judged by, and those that speak for "none of them", in one list of weights.</summary>
internal static class CandidateFeatures
{
    /// <summary>Names by position: first those of a candidate, then those of "none".</summary>
    public static readonly string[] Names =
    [
        "closeness", "meaning", "wording", "learned", "learnedShare", "learnedMargin", "answerMeaning", "answerWording", "phrasings", "standing",
        "none", "noneUnknownWords", "noneLength", "noneNearest", "noneEntries", "noneLearned", "noneWording", "noneStanding",
    ];

    /// <summary>Positions.</summary>
    public const int Closeness = 0, Meaning = 1, Wording = 2, Learned = 3, LearnedShare = 4, LearnedMargin = 5, AnswerMeaning = 6, AnswerWording = 7,
        Phrasings = 8, Standing = 9, None = 10, NoneUnknownWords = 11, NoneLength = 12, NoneNearest = 13, NoneEntries = 14, NoneLearned = 15,
        NoneWording = 16, NoneStanding = 17;

    /// <summary>How many there are.</summary>
    public const int Count = 18;
}
