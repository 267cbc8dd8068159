namespace SupportMax.Saas.Answering;

/// <summary>Keeps encodings so that a text is encoded once; a host may keep them across restarts. Safe for concurrent callers.</summary>
public interface IEncodingCache
{
    /// <summary>Copies the encoding of a text if it is kept.</summary>
    bool TryGet(string text, Span<float> destination);

    /// <summary>Keeps an encoding; a second one for the same text replaces the first.</summary>
    void Add(string text, ReadOnlySpan<float> encoding);
}
