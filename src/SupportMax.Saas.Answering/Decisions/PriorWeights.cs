namespace SupportMax.Saas.Answering;

/// <summary>
/// How candidates are judged before a base has taught better, in the order of <see cref="CandidateFeatures"/>. Fitted over 15 bases of 1 to 40 phrasings a label
/// made of public labelled sentences, a fifth of the questions without an answer:
/// <c>dotnet run -c Release --project test/SupportMax.Saas.Benchmarks -- priors --data (folder of Banking77, CLINC150, HWU64 training files)</c>.
/// Those sentences have no answers, so the two weights of answers were set by hand, to about half of what sample bases taught.
/// </summary>
internal static class PriorWeights
{
    /// <summary>With a linear model of the base.</summary>
    public static readonly double[] Trained = [0.043, 4.84, 3.428, 2.683, 1.231, -2.846, 4, 6, -1.055, 0.128, 0.888, 0.127, -0.01, 0.448, -0.407, 0.825];

    /// <summary>With search alone.</summary>
    public static readonly double[] Untrained = [0.609, 5, 1.912, 0, 0, 0, 3, 4, -1.264, 0.245, -0.132, -0.422, 0.176, 2.149, 1.019, 0];

    /// <summary>How strongly a base's own questions have to disagree before a weight moves.</summary>
    public static readonly double[] Penalty = [.. Enumerable.Repeat(1.0, CandidateFeatures.Count)];
}
