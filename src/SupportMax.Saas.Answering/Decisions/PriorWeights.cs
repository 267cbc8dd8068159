namespace SupportMax.Saas.Answering;

/// <summary>
/// How candidates are judged before a base has taught better, in the order of <see cref="CandidateFeatures"/>. The plain ones were fitted over 21 bases of 1 to 40
/// phrasings a label made of public labelled sentences (Banking77, CLINC150, HWU64 training files), a fifth of the questions without an answer; those with answers then
/// on a sample product's FAQs (all 500, parts of 100 and of 20) and 260 customers' questions, 30 % without an answer, starting from the plain ones:
/// <c>dotnet run -c Release --project test/SupportMax.Saas.Benchmarks -- priors --data (folder) --knowledge (folder) --questions (csv)</c>.
/// </summary>
internal static class PriorWeights
{
    private const double Free = 1, Fixed = 1e6;

    private static readonly double[] Trained = [0, 0, 0, 8.64, 1.455, 0, 4, 6, -1.206, 0, -0.529, 0.19, 0.263, -3.262, -0.78, 3.49, -2.2, 0.007];

    private static readonly double[] TrainedWithAnswers = [0, 0, 0, 8.92, 3.015, 0, 2.473, 6.424, -3.076, 0, 0.431, 1.953, -0.314, -3.019, -2.994, 3.76, -2.263, 0.227];

    private static readonly double[] Untrained = [0.614, 6.41, 3.014, 0, 0, 0, 3, 4, -1.263, 0.117, -1.23, -0.27, 0.46, 2.508, 1.043, 0, 1.035, -0.09];

    private static readonly double[] UntrainedWithAnswers = [1.537, 4.9, 4.738, 0, 0, 0, 2.363, 4.774, -2.659, 0.023, -0.513, 1.231, 0.19, 3.182, 0.826, 0, 0.729, 0.253];

    private static readonly double[] TrainedCertainty = [0.708, 0.174];

    private static readonly double[] TrainedWithAnswersCertainty = [0.839, 0.297];

    private static readonly double[] UntrainedCertainty = [0.881, 0.097];

    private static readonly double[] UntrainedWithAnswersCertainty = [1.009, 0.23];

    /// <summary>
    /// How strongly a base's own questions have to disagree before a weight moves. Once there is a model, what search alone says about a candidate only makes the order of
    /// candidates worse (on every development split), so it only speaks for and against "none".
    /// </summary>
    public static double[] Penalty(bool trained) =>
        [.. Enumerable.Range(0, CandidateFeatures.Count).Select(feature => trained && (feature is CandidateFeatures.Closeness or CandidateFeatures.Meaning or CandidateFeatures.Wording or CandidateFeatures.Standing or CandidateFeatures.LearnedMargin) ? Fixed : Free)];

    /// <summary>The weights for a base.</summary>
    /// <param name="trained">Whether there is a linear model of the base.</param>
    /// <param name="answered">The share of entries whose answer has text: a curated base's entries do, mere lists of sentences do not.</param>
    public static double[] For(bool trained, double answered)
    {
        var (plain, withAnswers) = trained ? (Trained, TrainedWithAnswers) : (Untrained, UntrainedWithAnswers);
        return [.. plain.Zip(withAnswers, (one, other) => (1 - answered) * one + answered * other)];
    }

    /// <summary>How sure the weights make, for a base.</summary>
    public static Certainty Certainty(bool trained, double answered)
    {
        var (plain, withAnswers) = trained ? (TrainedCertainty, TrainedWithAnswersCertainty) : (UntrainedCertainty, UntrainedWithAnswersCertainty);
        return new(Between(0), Between(1));

        double Between(int position) => (1 - answered) * plain[position] + answered * withAnswers[position];
    }
}
