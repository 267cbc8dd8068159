namespace SupportMax.Saas.Answering;

/// <summary>The numbers a candidate is judged by, and those that speak for "none of them", in one list of weights.</summary>
internal static class CandidateFeatures
{
    /// <summary>Names by position: first those of a candidate, then those of "none".</summary>
    public static readonly string[] Names =
    [
        "closeness", "meaning", "wording", "learned", "learnedShare", "learnedMargin", "answerMeaning", "answerWording", "phrasings",
        "none", "noneUnknownWords", "noneLength", "noneNearest", "noneEntries", "noneLearned",
    ];

    /// <summary>Positions.</summary>
    public const int Closeness = 0, Meaning = 1, Wording = 2, Learned = 3, LearnedShare = 4, LearnedMargin = 5, AnswerMeaning = 6, AnswerWording = 7,
        Phrasings = 8, None = 9, NoneUnknownWords = 10, NoneLength = 11, NoneNearest = 12, NoneEntries = 13, NoneLearned = 14;

    /// <summary>How many there are.</summary>
    public const int Count = 15;
}
