using System.Numerics.Tensors;

namespace SupportMax.Saas.Answering;

/// <summary>The encodings of a list of texts, from the cache where it has them.</summary>
internal sealed class EncodedTexts
{
    /// <summary>Texts encoded between two looks at the cancellation token.</summary>
    private const int BatchSize = 512;

    private readonly float[] _encodings;
    private readonly int _dimensions;

    /// <summary>Looks up and encodes.</summary>
    public EncodedTexts(IReadOnlyList<string> texts, ISentenceEncoder encoder, IEncodingCache cache, CancellationToken cancellationToken)
    {
        _dimensions = encoder.Dimensions;
        _encodings = new float[texts.Count * _dimensions];
        var missing = new List<int>();
        for (var i = 0; i < texts.Count; i++)
            if (texts[i].Length > 0 && !cache.TryGet(texts[i], Of(i)))
                missing.Add(i);
        foreach (var batch in missing.Chunk(BatchSize))
        {
            var fresh = new float[batch.Length * _dimensions];
            encoder.EncodeBatch([.. batch.Select(i => texts[i])], fresh, cancellationToken);
            for (var i = 0; i < batch.Length; i++)
            {
                var encoding = fresh.AsSpan(i * _dimensions, _dimensions);
                encoding.CopyTo(Of(batch[i]));
                cache.Add(texts[batch[i]], encoding);
            }
        }
    }

    /// <summary>The encoding of a text by its number.</summary>
    public Span<float> Of(int text) => _encodings.AsSpan(text * _dimensions, _dimensions);

    /// <summary>The mean of the first encodings.</summary>
    public float[] Mean(int count)
    {
        var mean = new float[_dimensions];
        for (var i = 0; i < count; i++) TensorPrimitives.Add(mean, Of(i), mean);
        TensorPrimitives.Divide(mean, Math.Max(1, count), mean);
        return mean;
    }
}
