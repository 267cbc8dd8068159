using System.Numerics.Tensors;

namespace SupportMax.Saas.Benchmarks;

/// <summary>
/// Texts put together from known sentences get the mean of their encodings: to time the search of large bases, which does not care what exactly they mean, without
/// encoding for minutes.
/// </summary>
internal sealed class BlendedEncodings : IEncodingCache
{
    /// <summary>What stands between sentences.</summary>
    public const string Joint = ". ";

    private readonly Dictionary<string, float[]> _known = new(StringComparer.Ordinal);

    public BlendedEncodings(ISentenceEncoder encoder, IReadOnlyList<string> sentences)
    {
        var encodings = new float[sentences.Count * encoder.Dimensions];
        encoder.EncodeBatch(sentences, encodings, CancellationToken.None);
        for (var i = 0; i < sentences.Count; i++)
            _known[CustomerText.Clean(sentences[i])] = encodings[(i * encoder.Dimensions)..((i + 1) * encoder.Dimensions)];
    }

    public bool TryGet(string text, Span<float> destination)
    {
        if (!_known.TryGetValue(text, out var first) && !_known.TryGetValue(text.Split(Joint)[0], out first))
            return false;
        first.CopyTo(destination);
        foreach (var part in text.Split(Joint)[1..])
            if (_known.TryGetValue(part, out var encoding))
                TensorPrimitives.Add(destination, encoding, destination);
        TensorPrimitives.Divide(destination, TensorPrimitives.Norm<float>(destination), destination);
        return true;
    }

    public void Add(string text, ReadOnlySpan<float> encoding)
    {
    }
}
