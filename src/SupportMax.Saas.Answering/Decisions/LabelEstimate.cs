namespace SupportMax.Saas.Answering;

/// <summary>How likely each intent or product area is: what the candidates are labelled, and for the case that none is right, what the linear model says.</summary>
internal static class LabelEstimate
{
    /// <summary>How sharply the linear model's scores tell labels apart.</summary>
    private const double Slope = 6;

    /// <summary>The likeliest label.</summary>
    /// <param name="labelled">Labels and probabilities of the candidates.</param>
    /// <param name="names">The labels the linear model knows.</param>
    /// <param name="scores">Its scores of them.</param>
    public static LabelProbability Likeliest(IReadOnlyList<(string Label, double Probability)> labelled, IReadOnlyList<string> names, ReadOnlySpan<float> scores)
    {
        var sum = labelled.Sum(candidate => candidate.Probability);
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        var byModel = Shares(scores);
        for (var i = 0; i < names.Count; i++) Add(names[i], byModel[i] * (1 - sum));
        foreach (var (label, probability) in labelled) Add(label, names.Count > 0 || sum == 0 ? probability : probability / sum);
        return shares.Count == 0 ? new("", 0) : Best();

        void Add(string label, double share)
        {
            if (label.Length > 0) shares[label] = shares.GetValueOrDefault(label) + share;
        }

        LabelProbability Best()
        {
            var (label, share) = shares.MaxBy(pair => pair.Value);
            return new(label, Math.Clamp(share, 0, 1));
        }
    }

    private static double[] Shares(ReadOnlySpan<float> scores)
    {
        var shares = new double[scores.Length];
        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++) sum += shares[i] = Math.Exp(Slope * scores[i]);
        for (var i = 0; i < shares.Length; i++) shares[i] /= sum;
        return shares;
    }
}
