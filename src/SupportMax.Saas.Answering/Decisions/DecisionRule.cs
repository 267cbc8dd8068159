namespace SupportMax.Saas.Answering;

/// <summary>
/// Answer when the best candidate is likely enough; ask back when one to three together are likely enough to be worth a question; else hand over to a person.
/// </summary>
public static class DecisionRule
{
    private const int MostOffered = 3;

    /// <summary>A candidate is only worth offering when it has at least this share of the best one's probability.</summary>
    private const double LeastShareOfBest = 0.3;

    /// <summary>Decides what to do with an assessed message under a threshold.</summary>
    /// <exception cref="ArgumentException">The threshold is not within 0 to 1, or asks back above where it answers.</exception>
    public static Decision Decide(Assessment assessment, Threshold threshold)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        Check(threshold);
        if (assessment.Kind == MessageKind.SmallTalk) return new(DecisionKind.Answer, [], assessment.Reasons);
        if (assessment.Kind != MessageKind.Question || assessment.Candidates.Count == 0)
            return new(DecisionKind.Escalate, [], assessment.Reasons);

        var best = assessment.Candidates[0];
        if (best.Probability >= threshold.Answer)
            return new(DecisionKind.Answer, [best], [$"{Percent(best)} sure, and {Percent(threshold.Answer)} is enough to answer.", .. assessment.Reasons]);

        var offered = Offered(assessment.Candidates);
        var shared = offered.Sum(candidate => candidate.Probability);
        if (shared >= threshold.Clarify)
            return new(DecisionKind.Clarify, offered, [WhyAsk(offered.Count, shared), .. assessment.Reasons]);

        return new(DecisionKind.Escalate, [], [$"Only {Percent(best)} sure; {Percent(threshold.Answer)} is needed to answer.", .. assessment.Reasons]);
    }

    private static IReadOnlyList<AnswerCandidate> Offered(IReadOnlyList<AnswerCandidate> candidates) =>
        [.. candidates.Take(MostOffered).TakeWhile(candidate => candidate.Probability >= LeastShareOfBest * candidates[0].Probability)];

    private static string WhyAsk(int offered, double shared) => offered == 1
        ? $"One answer is {Percent(shared)} likely: not enough to give it, enough to ask."
        : $"{offered} answers share {Percent(shared)}: the customer can choose.";

    private static string Percent(AnswerCandidate candidate) => Percent(candidate.Probability);

    private static string Percent(double probability) => FormattableString.Invariant($"{100 * probability:0} %");

    private static void Check(Threshold threshold)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        if (!(threshold is { Answer: >= 0 and <= 1, Clarify: >= 0 and <= 1 } && threshold.Clarify <= threshold.Answer))
            throw new ArgumentException("Give both thresholds from 0 to 1, with the one to ask back no higher than the one to answer.", nameof(threshold));
    }
}
