using System.Numerics.Tensors;

namespace SupportMax.Saas.Answering;

/// <summary>A text's meaning is the sum of its words', each a direction drawn by chance: quick, for bases too large to wait for the real one.</summary>
internal sealed class WordEncoder : ISentenceEncoder
{
    public int Dimensions => 64;

    public void Encode(string text, Span<float> destination)
    {
        destination.Clear();
        foreach (var word in Words.Of(text))
        {
            var random = new Random(unchecked((int)LexicalFeatures.WordHash(word)));
            for (var i = 0; i < destination.Length; i++) destination[i] += random.NextSingle() - 0.5f;
        }

        TensorPrimitives.Divide(destination, TensorPrimitives.Norm<float>(destination) + 1e-6f, destination);
    }

    public void EncodeBatch(IReadOnlyList<string> texts, Memory<float> destination, CancellationToken cancellationToken)
    {
        for (var i = 0; i < texts.Count; i++) Encode(texts[i], destination.Span.Slice(i * Dimensions, Dimensions));
    }
}
