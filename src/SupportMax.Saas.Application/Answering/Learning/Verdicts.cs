namespace SupportMax.Saas.Answering;

/// <summary>What people say about given answers, as the engine learns from it.</summary>
internal static class Verdicts
{
    /// <summary>Answers that are read, the newest.</summary>
    public const int MostRead = 1_000;

    /// <summary>The refinement that verdicts ask for; null while there are too few.</summary>
    public static VerdictRefinement? Refine(IReadOnlyList<GradedFaq> given, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = given.Count(answer => answer.IsRight is not null);
        if (known < Refinement.FewestVerdicts)
            return null;
        var line = Refinement.Fit([.. given.Select(answer => new StatedAnswer(answer.Probability, answer.IsRight))], cancellationToken);
        return new VerdictRefinement(Math.Round(line.Slope, 3), Math.Round(line.Shift, 3), given.Count, known, given.Count(answer => answer.IsRight is true), now);
    }

    /// <summary>The line by which probabilities are moved.</summary>
    public static Refinement ToLine(this VerdictRefinement? refinement) => refinement is null ? Refinement.None : new Refinement(refinement.Slope, refinement.Shift);
}
