using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace SupportMax.Saas.Answering;

/// <summary>Encodings from the database during one build, as 16-bit floats; remembers which ones are new.</summary>
internal sealed class StoredEncodings(IReadOnlyDictionary<TextKey, byte[]> stored) : IEncodingCache
{
    private readonly Dictionary<TextKey, byte[]> _added = [];

    public IReadOnlyDictionary<TextKey, byte[]> Added => _added;

    public bool TryGet(string text, Span<float> destination)
    {
        var key = TextKey.Of(text);
        if (!stored.TryGetValue(key, out var bytes) && !_added.TryGetValue(key, out bytes))
            return false;
        TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes.AsSpan()), destination);
        return true;
    }

    public void Add(string text, ReadOnlySpan<float> encoding)
    {
        var bytes = new byte[encoding.Length * 2];
        TensorPrimitives.ConvertToHalf(encoding, MemoryMarshal.Cast<byte, Half>(bytes.AsSpan()));
        _added[TextKey.Of(text)] = bytes;
    }
}
