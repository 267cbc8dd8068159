namespace SupportMax.Saas.Answering;

/// <summary>
/// How candidates are judged before a base has taught better, in the order of <see cref="CandidateFeatures"/>. Fitted over 18 bases of 1 to 40 phrasings a label
/// made of public labelled sentences, a fifth of the questions without an answer:
/// <c>dotnet run -c Release --project test/SupportMax.Saas.Benchmarks -- priors --data (folder of Banking77, CLINC150, HWU64 training files)</c>.
/// Those sentences have no answers, so the two weights of answers are a cautious 1.
/// </summary>
internal static class PriorWeights
{
    /// <summary>With a linear model of the base.</summary>
    public static readonly double[] Trained = [0.139, 4.538, 2.891, 2.522, 1.18, -2.089, 1, 1, -1.029, 2.005, -0.146, -0.033, 0.667, -0.645, 0.542];

    /// <summary>With search alone.</summary>
    public static readonly double[] Untrained = [0.746, 4.998, 1.861, 0, 0, 0, 1, 1, -1.214, 1.15, -0.869, 0.208, 2.334, 0.699, 0];

    /// <summary>How strongly a base's own questions have to disagree before a weight moves.</summary>
    public static readonly double[] Penalty = [.. Enumerable.Repeat(1.0, CandidateFeatures.Count)];
}
