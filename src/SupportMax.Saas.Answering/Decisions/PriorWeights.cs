namespace SupportMax.Saas.Answering;

/// <summary>
/// How candidates are judged before a base has taught better, in the order of <see cref="CandidateFeatures"/>. The plain ones were fitted over 21 bases of 1 to 40
/// phrasings a label made of public labelled sentences (Banking77, CLINC150, HWU64 training files), a fifth of the questions without an answer; those with answers then
/// on a sample product's FAQs (all 500, parts of 100 and of 20) and 260 customers' questions, 30 % without an answer, starting from the plain ones:
/// <c>dotnet run -c Release --project test/SupportMax.Saas.Benchmarks -- priors --data (folder) --knowledge (folder) --questions (csv)</c>.
/// </summary>
internal static class PriorWeights
{
    /// <summary>How strongly a base's own questions have to disagree before a weight moves.</summary>
    public static readonly double[] Penalty = [.. Enumerable.Repeat(1.0, CandidateFeatures.Count)];

    private static readonly double[] Trained = [0.01, 5.578, 4.295, 4.315, 0.712, -0.747, 4, 6, -1.075, 0.059, 0.365, 0.206, 0.156, 0.51, 0.07, 0.375];

    private static readonly double[] TrainedWithAnswers =
        [0.454, 4.72, 5.395, 4.4, 1.521, -0.091, 2.623, 6.502, -3.114, 0.122, 1.413, 1.83, 0.123, 0.908, -1.396, 0.877];

    private static readonly double[] Untrained = [0.611, 6.005, 2.357, 0, 0, 0, 3, 4, -1.321, 0.191, -0.418, -0.221, 0.321, 2.478, 1.022, 0];

    private static readonly double[] UntrainedWithAnswers = [1.593, 4.513, 4.092, 0, 0, 0, 2.343, 4.777, -2.68, -0.069, 0.28, 1.197, 0.068, 3.212, 0.897, 0];

    /// <summary>The weights for a base.</summary>
    /// <param name="trained">Whether there is a linear model of the base.</param>
    /// <param name="answered">The share of entries whose answer has text: a curated base's entries do, mere lists of sentences do not.</param>
    public static double[] For(bool trained, double answered)
    {
        var (plain, withAnswers) = trained ? (Trained, TrainedWithAnswers) : (Untrained, UntrainedWithAnswers);
        return [.. plain.Zip(withAnswers, (one, other) => (1 - answered) * one + answered * other)];
    }
}
