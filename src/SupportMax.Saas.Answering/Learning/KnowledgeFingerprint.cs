using System.Security.Cryptography;
using System.Text;

namespace SupportMax.Saas.Answering;

/// <summary>Stands for everything a training starts from: the entries, in order, and the engine's own code.</summary>
internal static class KnowledgeFingerprint
{
    /// <summary>32 bytes; the same for the same entries and the same build of the engine, different otherwise (SHA-256).</summary>
    public static byte[] Of(IReadOnlyList<KnowledgeEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Builds are deterministic: what the engine learns changes with this id alone.
        hash.AppendData(typeof(KnowledgeFingerprint).Module.ModuleVersionId.ToByteArray());
        foreach (var entry in entries)
        {
            hash.AppendData(entry.Id.ToByteArray());
            foreach (var text in entry.Phrasings.Prepend(entry.Question).Append(entry.Answer).Append(entry.Intent).Append(entry.ProductArea).Append(entry.Language))
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                hash.AppendData(BitConverter.GetBytes(bytes.Length));
                hash.AppendData(bytes);
            }

            hash.AppendData(BitConverter.GetBytes(entry.Phrasings.Count));
        }

        return hash.GetHashAndReset();
    }
}
