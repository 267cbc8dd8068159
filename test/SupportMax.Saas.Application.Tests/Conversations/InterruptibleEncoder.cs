using SupportMax.Saas.Answering;

namespace SupportMax.Saas.Conversations;

/// <summary>The real encoder, which lets a test do something at the moment when the engine reads a text.</summary>
internal sealed class InterruptibleEncoder(ISentenceEncoder encoder) : ISentenceEncoder
{
    /// <summary>Called with each text before it is encoded; may throw.</summary>
    public Action<string>? Reading { get; set; }

    public int Dimensions => encoder.Dimensions;

    public void Encode(string text, Span<float> destination)
    {
        Reading?.Invoke(text);
        encoder.Encode(text, destination);
    }

    public void EncodeBatch(IReadOnlyList<string> texts, Memory<float> destination, CancellationToken cancellationToken) =>
        encoder.EncodeBatch(texts, destination, cancellationToken);
}
