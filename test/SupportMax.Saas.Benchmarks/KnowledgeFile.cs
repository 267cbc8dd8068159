using System.Security.Cryptography;
using System.Text;
using CsvHelper;

namespace SupportMax.Saas.Benchmarks;

/// <summary>Reads knowledge in the import format: question,answer,alternatives,intent,productArea,language,tags,externalId.</summary>
internal static class KnowledgeFile
{
    public static List<KnowledgeEntry> ReadFolder(string folder, IDictionary<Guid, string> externalIds)
    {
        var entries = new List<KnowledgeEntry>();
        foreach (var path in Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            using var reader = CsvReader.FromFile(path);
            reader.ReadHeader();
            while (reader.Read())
            {
                var externalId = reader.GetString("externalId");
                var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(externalId)).AsSpan(0, 16));
                externalIds[id] = externalId;
                entries.Add(new(
                    id,
                    reader.GetString("question"),
                    reader.GetString("alternatives").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                    reader.GetString("answer"),
                    reader.GetString("intent"),
                    reader.GetString("productArea"),
                    reader.GetString("language")));
            }
        }

        return entries;
    }
}
