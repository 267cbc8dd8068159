using SupportMax.Saas.Batching;

namespace SupportMax.Saas.Answering;

/// <summary>
/// Encodes questions that come at the same time together. To read the encoder's weights from memory takes longer than to compute with them: four questions at once
/// take less than half of the time that four by themselves do.
/// </summary>
internal sealed class QuestionEncodings
{
    private const int Most = 8;

    private readonly ISentenceEncoder _encoder;
    private readonly Batches<string, float[]> _batches;

    public QuestionEncodings(ISentenceEncoder encoder)
    {
        _encoder = encoder;
        _batches = new(Math.Max(1, Environment.ProcessorCount / 2), Most, texts => Task.FromResult(Encode(texts)));
    }

    /// <summary>The texts' encodings.</summary>
    public async ValueTask<IReadOnlyDictionary<string, float[]>> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var encodings = new Dictionary<string, float[]>(texts.Count, StringComparer.Ordinal);
        foreach (var (text, encoding) in texts.Zip(await Task.WhenAll(texts.Select(text => _batches.RunAsync(text, cancellationToken)))))
            encodings[text] = encoding;
        return encodings;
    }

    private IReadOnlyList<float[]> Encode(IReadOnlyList<string> texts)
    {
        var together = new float[texts.Count * _encoder.Dimensions];
        if (texts.Count == 1)
            _encoder.Encode(texts[0], together);
        else
            _encoder.EncodeBatch(texts, together, CancellationToken.None);
        return [.. together.Chunk(_encoder.Dimensions)];
    }
}
