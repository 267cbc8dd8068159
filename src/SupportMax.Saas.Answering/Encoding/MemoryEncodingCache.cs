using System.Collections.Concurrent;
using System.Numerics.Tensors;

namespace SupportMax.Saas.Answering;

/// <summary>The default cache: in memory, as 16-bit floats, no longer accepting texts once it is full.</summary>
public sealed class MemoryEncodingCache(int capacity = 20_000) : IEncodingCache
{
    private readonly ConcurrentDictionary<string, Half[]> _encodings = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public bool TryGet(string text, Span<float> destination)
    {
        if (!_encodings.TryGetValue(text, out var encoding) || encoding.Length != destination.Length) return false;
        TensorPrimitives.ConvertToSingle(encoding, destination);
        return true;
    }

    /// <inheritdoc />
    public void Add(string text, ReadOnlySpan<float> encoding)
    {
        if (_encodings.Count >= capacity) return;
        var kept = new Half[encoding.Length];
        TensorPrimitives.ConvertToHalf(encoding, kept);
        _encodings[text] = kept;
    }
}
