namespace SupportMax.Saas.Answering;

/// <summary>
/// How far people's verdicts on given answers move the probabilities that the engine states: a line over the log-odds of the best candidate. An answer that nobody says
/// anything about counts as it was stated, so that the few who speak move the line only by their share; and it never moves beyond fixed bounds.
/// </summary>
/// <param name="Slope">How much further apart sure and unsure are; 1 leaves them.</param>
/// <param name="Shift">How much surer all are, in log-odds; 0 leaves them.</param>
public sealed record Refinement(double Slope, double Shift)
{
    /// <summary>With fewer verdicts nothing is moved.</summary>
    public const int FewestVerdicts = 20;

    // At most from 0.90 down to 0.77 or up to 0.96 by the shift alone.
    private const double LeastSlope = 0.67, MostSlope = 1.5, MostShift = 1;

    /// <summary>How strongly verdicts have to disagree: about as 25 answers that were stated with 0.8 and turned out so, and the slope by more, for given answers all lie at one end of the line.</summary>
    private const double SlopePenalty = 16, ShiftPenalty = 4;

    private static readonly double[] s_unmoved = [1, 0];

    /// <summary>Moves nothing.</summary>
    public static Refinement None { get; } = new(1, 0);

    private Certainty Line => new(Slope, Shift);

    /// <summary>The line that people's verdicts ask for; <see cref="None"/> when there are fewer than <see cref="FewestVerdicts"/>.</summary>
    public static Refinement Fit(IReadOnlyList<StatedAnswer> answers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.Count(answer => answer.IsRight is not null) < FewestVerdicts) return None;
        var choices = answers.SelectMany(answer => answer.IsRight switch
        {
            { } isRight => (IEnumerable<Choice>)[Choice(answer, isRight, 1)],
            null => [Choice(answer, isRight: true, answer.Probability), Choice(answer, isRight: false, 1 - answer.Probability)],
        });
        var line = ConditionalLogit.Fit([.. choices], s_unmoved, [SlopePenalty, ShiftPenalty], cancellationToken);
        return new(Math.Clamp(line[0], LeastSlope, MostSlope), Math.Clamp(line[1], -MostShift, MostShift));
    }

    /// <summary>A stated probability, moved.</summary>
    public double Apply(double probability) => this == None ? probability : Line.Move(probability);

    /// <summary>An assessment with moved probabilities; the order of its candidates stays.</summary>
    public Assessment Apply(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (this == None || assessment.Candidates.Count == 0) return assessment;
        var before = assessment.Candidates[0].Probability;
        double[] stated = [.. assessment.Candidates.Select(candidate => candidate.Probability), 0];
        var moved = Line.Apply(stated);
        return assessment with
        {
            Candidates = [.. assessment.Candidates.Select((candidate, i) => candidate with { Probability = moved[i] })],
            Reasons = [.. assessment.Reasons, FormattableString.Invariant($"What people said about earlier answers moves {100 * before:0} % to {100 * moved[0]:0} %.")],
        };
    }

    private static Choice Choice(StatedAnswer answer, bool isRight, double weight) => new([[Certainty.LogOdds(answer.Probability), 1], [0, 0]], isRight ? 0 : 1, weight);
}
