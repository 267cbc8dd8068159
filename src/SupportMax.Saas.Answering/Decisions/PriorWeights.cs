namespace SupportMax.Saas.Answering;

/// <summary>
/// How candidates are judged before a base has taught better, in the order of <see cref="CandidateFeatures"/>. The plain ones were fitted over 15 bases of 1 to 40
/// phrasings a label made of public labelled sentences (Banking77, CLINC150, HWU64 training files), a fifth of the questions without an answer; those with answers then
/// on a sample product's 500 FAQs and 260 customers' questions, 80 of them without an answer, starting from the plain ones:
/// <c>dotnet run -c Release --project test/SupportMax.Saas.Benchmarks -- priors --data (folder) --knowledge (folder) --questions (csv)</c>.
/// </summary>
internal static class PriorWeights
{
    /// <summary>How strongly a base's own questions have to disagree before a weight moves.</summary>
    public static readonly double[] Penalty = [.. Enumerable.Repeat(1.0, CandidateFeatures.Count)];

    private static readonly double[] Trained = [0.043, 4.84, 3.428, 2.683, 1.231, -2.846, 4, 6, -1.055, 0.128, 0.888, 0.127, -0.01, 0.448, -0.407, 0.825];

    private static readonly double[] TrainedWithAnswers =
        [0.619, 4.397, 4.099, 2.916, 2.87, -2.546, 3.095, 6.339, -0.84, 0.041, 0.777, 0.81, -1.342, 0.543, -1.095, 0.856];

    private static readonly double[] Untrained = [0.609, 5, 1.912, 0, 0, 0, 3, 4, -1.264, 0.245, -0.132, -0.422, 0.176, 2.149, 1.019, 0];

    private static readonly double[] UntrainedWithAnswers = [1.576, 3.943, 3.155, 0, 0, 0, 2.674, 4.56, -1.44, -0.048, -0.042, 0.297, -0.495, 2.572, 1.58, 0];

    /// <summary>The weights for a base.</summary>
    /// <param name="trained">Whether there is a linear model of the base.</param>
    /// <param name="answered">The share of entries whose answer has text: a curated base's entries do, mere lists of sentences do not.</param>
    public static double[] For(bool trained, double answered)
    {
        var (plain, withAnswers) = trained ? (Trained, TrainedWithAnswers) : (Untrained, UntrainedWithAnswers);
        return [.. plain.Zip(withAnswers, (one, other) => (1 - answered) * one + answered * other)];
    }
}
