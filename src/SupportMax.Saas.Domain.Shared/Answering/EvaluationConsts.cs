namespace SupportMax.Saas.Answering;

/// <summary>Limits of evaluations and replays.</summary>
public static class EvaluationConsts
{
    /// <summary>Most rows of a test set.</summary>
    public const int MaxRows = 50_000;

    /// <summary>Rows that are asked and kept together.</summary>
    public const int BatchSize = 200;

    /// <summary>Most rows that went wrong, and most rejected rows, that are shown; all are counted.</summary>
    public const int MaxRowsShown = 1_000;

    /// <summary>Up to so many conversations or rows a replay answers at once; a longer one becomes a job.</summary>
    public const int MaxReplayedAtOnce = 2_000;

    /// <summary>Steps of a curve over thresholds from 0 to 1.</summary>
    public const int CurveSteps = 20;
}
