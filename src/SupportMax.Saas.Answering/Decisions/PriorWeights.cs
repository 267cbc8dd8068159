namespace SupportMax.Saas.Answering;

/// <summary>How candidates are judged before a base has taught better.</summary>
internal static class PriorWeights
{
    /// <summary>With a linear model of the base.</summary>
    public static readonly double[] Trained = [0.5, 2, 2, 3, 0.5, 1, 1, 1, 0, 8, 2, 0, 0, 0, 0];

    /// <summary>With search alone.</summary>
    public static readonly double[] Untrained = [1, 2, 2, 0, 0, 0, 1, 1, 0, 8, 2, 0, 0, 0, 0];

    /// <summary>How strongly a base's own questions have to disagree before a weight moves.</summary>
    public static readonly double[] Penalty = [.. Enumerable.Repeat(1.0, CandidateFeatures.Count)];
}
