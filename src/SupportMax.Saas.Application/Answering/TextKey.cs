using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace SupportMax.Saas.Answering;

/// <summary>Names a text under one encoder, in 16 bytes.</summary>
/// <param name="High">The first half.</param>
/// <param name="Low">The second half.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextKey(ulong High, ulong Low)
{
    // Another encoder, or another way of storing, needs another name here: its encodings are not comparable.
    private const string Encoder = "use-lite-0.2.0/f16\n";

    /// <summary>The key of a text: the first half of the SHA-256 of encoder and text.</summary>
    public static TextKey Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(Encoder + text), hash);
        return FromBytes(hash);
    }

    /// <summary>Reads a key back.</summary>
    public static TextKey FromBytes(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));

    /// <summary>The key as 16 bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), Low);
        return bytes;
    }
}
