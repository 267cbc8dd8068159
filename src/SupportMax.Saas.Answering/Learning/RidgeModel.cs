using System.Numerics.Tensors;

namespace SupportMax.Saas.Answering;

/// <summary>
/// A linear model: how much a text looks like each class, about 1 for the right one and 0 for the others. Dense part over the sentence encoding,
/// surface part over hashed words and letters.
/// </summary>
internal sealed class RidgeModel(QuantizedRows dense, QuantizedRows lexical)
{
    /// <summary>Buckets the surface features are hashed into.</summary>
    public const int Buckets = 1536;

    /// <summary>How much the surface counts beside the encoding, whose length is 1.</summary>
    public const float LexicalShare = 0.6f;

    /// <summary>How many classes there are.</summary>
    public int Classes => dense.Count;

    /// <summary>Sets each class's score.</summary>
    public void Score(ReadOnlySpan<float> encoding, LexicalVector text, Span<float> scores)
    {
        dense.Multiply(encoding, scores);
        var buckets = new float[Buckets];
        Hash(text, buckets);
        for (var bucket = 0; bucket < Buckets; bucket++)
            if (buckets[bucket] != 0)
                lexical.AddTo(bucket, buckets[bucket], scores);
    }

    /// <summary>Spreads a text's features over buckets with random signs, so that collisions cancel on average.</summary>
    public static void Hash(LexicalVector text, Span<float> buckets)
    {
        buckets.Clear();
        for (var i = 0; i < text.Hashes.Length; i++)
        {
            var hash = text.Hashes[i];
            buckets[(int)((hash >> 1) % Buckets)] += (hash & 1) == 0 ? text.Weights[i] : -text.Weights[i];
        }

        var length = MathF.Sqrt(TensorPrimitives.SumOfSquares<float>(buckets));
        if (length > 0) TensorPrimitives.Multiply(buckets, LexicalShare / length, buckets);
    }
}
