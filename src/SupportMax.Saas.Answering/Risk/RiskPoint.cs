namespace SupportMax.Saas.Answering;

/// <summary>What a threshold would have done with graded answers.</summary>
/// <param name="Threshold">Answers from this probability on are given.</param>
/// <param name="Answered">How many are given, in examples by weight.</param>
/// <param name="Wrong">How many of those are wrong.</param>
/// <param name="Examples">
/// How many examples of equal weight would tell as much about the given answers: Kish's effective sample size, (Σw)² / Σw²
/// (L. Kish, Survey Sampling, 1965, section 11.7).
/// </param>
public sealed record RiskPoint(double Threshold, double Answered, double Wrong, double Examples)
{
    /// <summary>The share of wrong among the given answers, 0 when none is given.</summary>
    public double WrongShare => Answered > 0 ? Wrong / Answered : 0;

    /// <summary>The point of a threshold.</summary>
    public static RiskPoint At(double threshold, IEnumerable<GradedAnswer> answers)
    {
        double answered = 0, wrong = 0, squares = 0;
        foreach (var answer in answers)
        {
            if (answer.Probability < threshold) continue;
            answered += answer.Weight;
            squares += answer.Weight * answer.Weight;
            if (!answer.IsRight) wrong += answer.Weight;
        }

        return new(threshold, answered, wrong, squares > 0 ? answered * answered / squares : 0);
    }

    /// <summary>The largest share of wrong answers that these examples leave plausible.</summary>
    /// <param name="confidence">How sure the bound is, such as 0.9.</param>
    public double UpperBound(double confidence) => BinomialTail.UpperBound(WrongShare * Examples, Examples, 1 - confidence);
}
