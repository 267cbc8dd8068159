namespace SupportMax.Saas.Answering;

/// <summary>How probabilities turned out on questions the model had not seen.</summary>
internal sealed class Calibration
{
    private readonly (double Probability, bool Right, double Weight)[] _asked;

    /// <summary>Asks the held-out questions; most probable first.</summary>
    public Calibration(IReadOnlyList<Choice> choices, double[] weights) =>
        _asked = [.. choices.Select(choice => Ask(choice, weights)).OrderByDescending(asked => asked.Probability)];

    /// <summary>The share of held-out questions whose first candidate was right, and the mean of its stated probability.</summary>
    public (double Right, double Stated) Summary =>
        (_asked.Sum(asked => asked.Right ? asked.Weight : 0) / _asked.Sum(asked => asked.Weight), _asked.Sum(asked => asked.Probability * asked.Weight) / _asked.Sum(asked => asked.Weight));

    /// <summary>The lowest probability from which on the expected share of wrong answers stays within a budget.</summary>
    public double ThresholdFor(double errorBudget)
    {
        double wrong = 0, answered = 0, threshold = 1;
        foreach (var (probability, _, weight) in _asked)
        {
            answered += weight;
            wrong += weight * (1 - probability);
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
