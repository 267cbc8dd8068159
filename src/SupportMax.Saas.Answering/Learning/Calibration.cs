namespace SupportMax.Saas.Answering;

/// <summary>The probabilities stated for questions the model had not seen: what an error budget is spent on.</summary>
internal sealed class Calibration
{
    private readonly (double Probability, double Weight)[] _asked;

    /// <summary>Asks the held-out questions; most probable first.</summary>
    public Calibration(IReadOnlyList<Choice> choices, double[] weights) =>
        _asked = [.. choices.Select(choice => Ask(choice, weights)).OrderByDescending(asked => asked.Probability)];

    /// <summary>The lowest probability from which on the expected share of wrong answers stays within a budget.</summary>
    public double ThresholdFor(double errorBudget)
    {
        double wrong = 0, answered = 0, threshold = 1;
        foreach (var (probability, weight) in _asked)
        {
            answered += weight;
            wrong += weight * (1 - probability);
            if (wrong <= errorBudget * answered) threshold = probability;
        }

        return threshold;
    }

    private static (double Probability, double Weight) Ask(Choice choice, double[] weights)
    {
        var probabilities = ConditionalLogit.Probabilities(choice.Alternatives, weights);
        var best = 0;
        for (var i = 1; i < probabilities.Length - 1; i++)
            if (probabilities[i] > probabilities[best])
                best = i;
        return (probabilities[best], choice.Weight);
    }
}
