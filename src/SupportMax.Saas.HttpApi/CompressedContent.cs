using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace SupportMax.Saas;

/// <summary>Content that is the same for everybody, as it is and in each <see cref="ContentCoding"/>, compressed once as small as can be.</summary>
internal sealed class CompressedContent(byte[] plain)
{
    private const int ShownBytes = 12;

    private readonly string _hash = Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, ShownBytes));
    private readonly Lazy<byte[]> _brotli = new(() => Compress(plain, target => new BrotliStream(target, CompressionLevel.SmallestSize)));
    private readonly Lazy<byte[]> _gzip = new(() => Compress(plain, target => new GZipStream(target, CompressionLevel.SmallestSize)));

    /// <summary>The bytes in a coding; null stands for none.</summary>
    public byte[] As(string? coding) => coding switch
    {
        ContentCoding.Brotli => _brotli.Value,
        ContentCoding.Gzip => _gzip.Value,
        _ => plain,
    };

    /// <summary>What the bytes in a coding are known by: other bytes have another tag.</summary>
    public EntityTagHeaderValue TagOf(string? coding) => new($"\"{_hash}{(coding is null ? "" : $"-{coding}")}\"");

    private static byte[] Compress(byte[] content, Func<Stream, Stream> compression)
    {
        using var target = new MemoryStream();
        using (var stream = compression(target))
            stream.Write(content);
        return target.ToArray();
    }
}
