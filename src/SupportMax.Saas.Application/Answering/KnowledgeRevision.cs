using System.Buffers.Binary;
using System.Security.Cryptography;
using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.Answering;

/// <summary>Names a state of a tenant's published knowledge: the same FAQs in the same versions have the same name, on every host and after a restart.</summary>
internal static class KnowledgeRevision
{
    private const int IdBytes = 16;
    private const int NameBytes = 6;

    /// <summary>The name, 12 hexadecimal digits.</summary>
    public static string Of(IEnumerable<Faq> faqs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> line = stackalloc byte[IdBytes + sizeof(int)];
        foreach (var faq in faqs.OrderBy(faq => faq.Id))
        {
            faq.Id.TryWriteBytes(line);
            BinaryPrimitives.WriteInt32BigEndian(line[IdBytes..], faq.Version);
            hash.AppendData(line);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, NameBytes));
    }
}
