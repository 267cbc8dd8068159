namespace SupportMax.Saas.Answering;

/// <summary>
/// Finds the lowest threshold of which graded answers prove that it keeps an error budget. Every threshold is a hypothesis "more than the budget is wrong here",
/// rejected by the exact binomial test. Tested in a fixed order from strict to lenient, the first that cannot be rejected ends the row, so no further correction is
/// needed; five rows begin at different thresholds and share the allowed error among them
/// (A. Angelopoulos, S. Bates, E. Candès, M. Jordan, L. Lei, Learn then Test: Calibrating Predictive Algorithms to Achieve Risk Control, arXiv:2110.01052, 2021,
/// fixed sequence testing; the risk is that of selective classification, Y. Geifman and R. El-Yaniv, arXiv:1705.08500, 2017).
/// </summary>
public static class RiskControl
{
    /// <summary>How sure it is that the true share of wrong answers is within the budget.</summary>
    public const double Confidence = 0.9;

    private const int StepsPerUnit = 100;

    /// <summary>Where the rows begin, in hundredths.</summary>
    private static readonly int[] s_starts = [95, 85, 75, 65, 55];

    /// <summary>The lowest proven threshold, or null when there are too few examples or too many of them are wrong.</summary>
    /// <param name="answers">Questions with a known verdict.</param>
    /// <param name="maxWrongShare">The budget: the largest share of wrong among given answers, above 0 and below 1.</param>
    public static RiskPoint? Choose(IReadOnlyList<GradedAnswer> answers, double maxWrongShare)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (maxWrongShare is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(maxWrongShare), maxWrongShare, "Give a share above 0 and below 1, such as 0.05.");
        return Choose(Points(answers), maxWrongShare);
    }

    private static RiskPoint[] Points(IReadOnlyList<GradedAnswer> answers) =>
        [.. Enumerable.Range(0, StepsPerUnit + 1).Select(step => RiskPoint.At((double)step / StepsPerUnit, answers))];

    private static RiskPoint? Choose(RiskPoint[] points, double maxWrongShare)
    {
        RiskPoint? lowest = null;
        foreach (var start in s_starts)
            for (var step = start; step >= 0 && IsProven(points[step]); step--)
                if (lowest is null || points[step].Threshold < lowest.Threshold)
                    lowest = points[step];
        return lowest;

        bool IsProven(RiskPoint point) =>
            point.Examples > 0
            && BinomialTail.AtMost(point.WrongShare * point.Examples, point.Examples, maxWrongShare) <= (1 - Confidence) / s_starts.Length;
    }

    /// <summary>
    /// What to do where nothing is proven: the lowest threshold that keeps the budget if the stated probabilities are taken at their word, but never a lower one than
    /// a larger budget is proven to need; with no examples, the one that a single answer needs.
    /// </summary>
    /// <param name="answers">Questions with a known verdict.</param>
    /// <param name="maxWrongShare">The budget, above 0 and below 1.</param>
    public static RiskPoint Expect(IReadOnlyList<GradedAnswer> answers, double maxWrongShare)
    {
        ArgumentNullException.ThrowIfNull(answers);
        double expected = 0, answered = 0, threshold = 1 - maxWrongShare;
        // What weighs nothing tells nothing.
        foreach (var answer in answers.Where(answer => answer.Weight > 0).OrderByDescending(answer => answer.Probability))
        {
            answered += answer.Weight;
            expected += answer.Weight * (1 - answer.Probability);
            if (expected <= maxWrongShare * answered) threshold = Math.Min(threshold, answer.Probability);
        }

        return RiskPoint.At(Math.Max(threshold, StrictestProven(answers, maxWrongShare)), answers);
    }

    /// <summary>The threshold of the smallest larger budget, in steps of one hundredth, that is proven; 0 when none is.</summary>
    private static double StrictestProven(IReadOnlyList<GradedAnswer> answers, double maxWrongShare)
    {
        var points = Points(answers);
        for (var step = (int)(maxWrongShare * StepsPerUnit) + 1; step < StepsPerUnit; step++)
            if (Choose(points, (double)step / StepsPerUnit) is { } proven)
                return proven.Threshold;
        return 0;
    }
}
