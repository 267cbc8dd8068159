namespace SupportMax.Saas.Answering;

/// <summary>The probabilities stated for questions the model had not seen: what an error budget is spent on.</summary>
/// <param name="heldOut">The questions with what was stated for them, most probable first.</param>
internal sealed class Calibration(IReadOnlyList<HeldOutAnswer> heldOut)
{
    /// <summary>The questions with what was stated for them, most probable first.</summary>
    public IReadOnlyList<HeldOutAnswer> HeldOut => heldOut;

    /// <summary>Asks the held-out questions.</summary>
    public static Calibration Of(IReadOnlyList<Choice> choices, double[] weights, Certainty certainty, Func<int, Guid> idOf) =>
        new([.. choices.Select(choice => Ask(choice, weights, certainty, idOf)).OrderByDescending(asked => asked.Graded.Probability)]);

    /// <summary>The lowest probability from which on the expected share of wrong answers stays within a budget.</summary>
    public double ThresholdFor(double errorBudget)
    {
        // Nothing could be held out and answered: the budget is taken at its word.
        if (!HeldOut.Any(asked => asked.Graded.Weight > 0)) return 1 - errorBudget;
        double wrong = 0, answered = 0, threshold = 1;
        foreach (var (probability, _, weight) in HeldOut.Select(asked => asked.Graded))
        {
            answered += weight;
            wrong += weight * (1 - probability);
            if (wrong <= errorBudget * answered) threshold = probability;
        }

        return threshold;
    }

    private static HeldOutAnswer Ask(Choice choice, double[] weights, Certainty certainty, Func<int, Guid> idOf)
    {
        var probabilities = certainty.Apply(ConditionalLogit.Probabilities(choice.Alternatives, weights));
        var first = Certainty.First(probabilities);
        return first < 0
            ? new(null, new(0, IsRight: false, choice.Weight))
            : new(idOf(choice.Entries[first]), new(probabilities[first], first == choice.Right, choice.Weight));
    }
}
