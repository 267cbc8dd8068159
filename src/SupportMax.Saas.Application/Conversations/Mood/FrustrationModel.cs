namespace SupportMax.Saas.Conversations;

/// <summary>
/// How likely a message is written in frustration: a logistic regression over <see cref="FrustrationFeatures"/>, trained once per process from the labelled English
/// and German messages beside it. It finds what no single word tells ("the third time I am asking"), which the lexicon of <see cref="CustomerMood"/> cannot.
/// </summary>
internal sealed class FrustrationModel
{
    private const string Examples = "SupportMax.Mood.frustration";
    private static readonly Lazy<FrustrationModel> s_trained = new(() => new FrustrationModel(FrustrationTrainer.Train(ReadExamples())));
    private readonly LogisticWeights _weights;

    private FrustrationModel(LogisticWeights weights) => _weights = weights;

    /// <summary>The one model.</summary>
    public static FrustrationModel Trained => s_trained.Value;

    /// <summary>From 0, calm, to 1; 0 for a message without words.</summary>
    public double Probability(string text)
    {
        var features = FrustrationFeatures.Of(text);
        return features.Count == 0 ? 0 : _weights.Probability(features);
    }

    /// <summary>Lines of + or −, a tab, and the message.</summary>
    private static List<(string Text, bool IsFrustrated)> ReadExamples()
    {
        using var stream = typeof(FrustrationModel).Assembly.GetManifestResourceStream(Examples) ?? throw new InvalidOperationException($"The resource {Examples} is missing.");
        using var reader = new StreamReader(stream);
        var examples = new List<(string Text, bool IsFrustrated)>();
        while (reader.ReadLine() is { } line)
            examples.Add((line[2..], line[0] == '+'));
        return examples;
    }
}

/// <summary>A trained logistic regression.</summary>
/// <param name="Bias">What counts for every text.</param>
/// <param name="Weights">What each known feature counts.</param>
internal sealed record LogisticWeights(double Bias, IReadOnlyDictionary<string, double> Weights)
{
    /// <summary>The probability of a text with these features; long texts do not count for more than short ones.</summary>
    public double Probability(IReadOnlyCollection<string> features) =>
        1 / (1 + Math.Exp(-(Bias + features.Sum(feature => Weights.GetValueOrDefault(feature)) / Math.Sqrt(features.Count))));
}
