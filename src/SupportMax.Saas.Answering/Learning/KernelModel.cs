namespace SupportMax.Saas.Answering;

/// <summary>How much a text looks like each class, about 1 for the right one and 0 for the others: each learnt text speaks for or against, the more the more alike it is.</summary>
/// <param name="weights">What each text says about each class, [classes][texts].</param>
/// <param name="search">The index over the learnt texts.</param>
internal sealed class KernelModel(Half[][] weights, SearchIndex search)
{
    /// <summary>How many classes there are.</summary>
    public int Classes => weights.Length;

    /// <summary>What each text says about each class, [classes][texts].</summary>
    public Half[][] Weights => weights;

    /// <summary>The index over the learnt texts.</summary>
    public SearchIndex Search => search;

    /// <summary>How much memory the weights take.</summary>
    public long Bytes => weights.Sum(said => 2L * said.Length);

    /// <summary>Each class's score, given the cosines with the learnt texts.</summary>
    public float[] Score(ReadOnlySpan<float> meaning, ReadOnlySpan<float> wording)
    {
        var likeness = new float[meaning.Length];
        TextKernel.Fill(meaning, wording, likeness);
        var scores = new float[weights.Length];
        for (var label = 0; label < scores.Length; label++) scores[label] = HalfWeights.Dot(weights[label], likeness);
        return scores;
    }
}
