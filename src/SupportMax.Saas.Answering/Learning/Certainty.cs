namespace SupportMax.Saas.Answering;

/// <summary>
/// Brings the probability of the first candidate to the share that is right (Platt scaling: a line over its log-odds); the other candidates keep their proportions.
/// </summary>
/// <param name="Slope">How much further apart sure and unsure are; 1 leaves them.</param>
/// <param name="Shift">How much surer all are; 0 leaves them.</param>
internal sealed record Certainty(double Slope, double Shift)
{
    private const double Least = 1e-6;

    /// <summary>The line that explains best whether the first candidates were right, near a prior unless examples disagree.</summary>
    public static Certainty Fit(IReadOnlyList<Choice> choices, double[] weights, Certainty prior, double penalty, CancellationToken cancellationToken)
    {
        var asked = choices.Select(choice =>
        {
            var probabilities = ConditionalLogit.Probabilities(choice.Alternatives, weights);
            var first = First(probabilities);
            return new Choice([[LogOdds(first < 0 ? 0 : probabilities[first]), 1], [0, 0]], first == choice.Right ? 0 : 1, choice.Weight);
        });
        var line = ConditionalLogit.Fit([.. asked], [prior.Slope, prior.Shift], [penalty, penalty], cancellationToken);
        return new(Math.Max(0.1, line[0]), line[1]);
    }

    /// <summary>Probabilities of candidates, the last one that none is right; they still sum to 1 and keep their order.</summary>
    public double[] Apply(double[] probabilities)
    {
        var first = First(probabilities);
        if (first < 0) return probabilities;
        var certain = Move(probabilities[first]);
        var scale = (1 - certain) / Math.Max(Least, 1 - probabilities[first]);
        var result = new double[probabilities.Length];
        var sum = 0.0;
        for (var i = 0; i < probabilities.Length - 1; i++) sum += result[i] = i == first ? certain : Math.Min(certain, scale * probabilities[i]);
        if (sum > 1)
            for (var i = 0; i < probabilities.Length - 1; i++)
                result[i] /= sum;
        result[^1] = Math.Max(0, 1 - sum);
        return result;
    }

    /// <summary>A probability of a first candidate, brought to the line.</summary>
    public double Move(double probability) => 1 / (1 + Math.Exp(-Slope * LogOdds(probability) - Shift));

    /// <summary>The likeliest candidate; -1 without candidates.</summary>
    public static int First(double[] probabilities)
    {
        var first = -1;
        for (var i = 0; i < probabilities.Length - 1; i++)
            if (first < 0 || probabilities[i] > probabilities[first])
                first = i;
        return first;
    }

    /// <summary>The logarithm of how much likelier it is than not.</summary>
    public static double LogOdds(double probability) => Math.Log(Math.Max(Least, probability) / Math.Max(Least, 1 - probability));
}
