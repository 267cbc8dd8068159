namespace SupportMax.Saas.Answering;

/// <summary>How probabilities turned out on questions the model had not seen.</summary>
internal sealed class Calibration
{
    private readonly (double Probability, bool Right, double Weight)[] _asked;

    /// <summary>Asks the held-out questions; most probable first.</summary>
    public Calibration(IReadOnlyList<Choice> choices, double[] weights) =>
        _asked = [.. choices.Select(choice => Ask(choice, weights)).OrderByDescending(asked => asked.Probability)];

    /// <summary>The lowest probability from which on the share of wrong answers stays within a budget.</summary>
    public double ThresholdFor(double errorBudget)
    {
        // One more wrong answer than seen: a small sample must not promise what it cannot know (as in conformal risk control).
        double wrong = 1, answered = 1, threshold = 1;
        foreach (var (probability, right, weight) in _asked)
        {
            answered += weight;
            if (!right) wrong += weight;
            if (wrong <= errorBudget * answered) threshold = probability;
        }

        return threshold;
    }

    private static (double Probability, bool Right, double Weight) Ask(Choice choice, double[] weights)
    {
        var probabilities = ConditionalLogit.Probabilities(choice.Alternatives, weights);
        var best = 0;
        for (var i = 1; i < probabilities.Length - 1; i++)
            if (probabilities[i] > probabilities[best])
                best = i;
        return (probabilities[best], best == choice.Right, choice.Weight);
    }
}
