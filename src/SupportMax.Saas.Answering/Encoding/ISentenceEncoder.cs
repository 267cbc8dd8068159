namespace SupportMax.Saas.Answering;

/// <summary>Turns a sentence into a vector of length 1; sentences of like meaning get vectors that point alike. Safe for concurrent callers.</summary>
public interface ISentenceEncoder
{
    /// <summary>How many numbers an encoding has.</summary>
    int Dimensions { get; }

    /// <summary>Encodes one sentence.</summary>
    /// <param name="text">Any text; what lies beyond the encoder's reach (128 tokens for the shipped one) is ignored.</param>
    /// <param name="destination">Receives <see cref="Dimensions"/> numbers.</param>
    void Encode(string text, Span<float> destination);

    /// <summary>Encodes many sentences on all cores.</summary>
    /// <param name="texts">The sentences.</param>
    /// <param name="destination">Receives <see cref="Dimensions"/> numbers a sentence, one sentence after the other.</param>
    /// <param name="cancellationToken">Stops between chunks of sentences.</param>
    void EncodeBatch(IReadOnlyList<string> texts, Memory<float> destination, CancellationToken cancellationToken);
}
