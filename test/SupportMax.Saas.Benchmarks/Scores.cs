namespace SupportMax.Saas.Benchmarks;

/// <summary>A question's first candidate: how likely it was said to be right, and whether it was.</summary>
internal readonly record struct Outcome(double Probability, bool IsRight);

/// <summary>Measures over outcomes.</summary>
internal static class Scores
{
    private const int Bins = 15;

    /// <summary>Expected calibration error: |stated − true| averaged over 15 bins of probability.</summary>
    public static double CalibrationError(IReadOnlyCollection<Outcome> outcomes) =>
        outcomes.GroupBy(outcome => Math.Min(Bins - 1, (int)(outcome.Probability * Bins)))
            .Sum(bin => Math.Abs(bin.Sum(outcome => outcome.Probability - (outcome.IsRight ? 1 : 0)))) / Math.Max(1, outcomes.Count);

    /// <summary>Area under the risk-coverage curve: the share of wrong answers averaged over how many are answered, surest first.</summary>
    public static double RiskCoverageArea(IReadOnlyCollection<Outcome> outcomes)
    {
        double wrong = 0, answered = 0, sum = 0;
        foreach (var outcome in outcomes.OrderByDescending(outcome => outcome.Probability))
        {
            answered++;
            if (!outcome.IsRight) wrong++;
            sum += wrong / answered;
        }

        return sum / Math.Max(1, answered);
    }

    /// <summary>The largest share that could be answered within an error share, had one known the threshold.</summary>
    public static double CoverageAt(IReadOnlyCollection<Outcome> outcomes, double errorShare)
    {
        int wrong = 0, answered = 0, best = 0;
        foreach (var outcome in outcomes.OrderByDescending(outcome => outcome.Probability))
        {
            answered++;
            if (!outcome.IsRight) wrong++;
            if (wrong <= errorShare * answered) best = answered;
        }

        return (double)best / Math.Max(1, outcomes.Count);
    }

    /// <summary>F1 averaged over the labels that occur.</summary>
    public static double MacroF1(IReadOnlyCollection<(string Expected, string Given)> answers) =>
        answers.Select(answer => answer.Expected).Distinct(StringComparer.Ordinal).Average(label =>
        {
            var hits = answers.Count(answer => answer.Expected == label && answer.Given == label);
            return 2.0 * hits / (answers.Count(answer => answer.Expected == label) + answers.Count(answer => answer.Given == label));
        });
}
