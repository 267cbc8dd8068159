namespace SupportMax.Saas.Answering;

/// <summary>Limits of the learning loop.</summary>
public static class LearningConsts
{
    /// <summary>Longest note on a wrong answer, in characters.</summary>
    public const int MaxNoteLength = 1_000;

    /// <summary>Longest question of a regression test, in characters.</summary>
    public const int MaxQuestionLength = 4_000;

    /// <summary>Most regression tests that run together.</summary>
    public const int MaxTestsRun = 1_000;

    /// <summary>The lowest rating that does not mark the bot's last answer as wrong; 1 and 2 do.</summary>
    public const int LowestGoodRating = 3;
}
