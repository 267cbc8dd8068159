using System.Text.Json;

namespace SupportMax.Saas.Answering;

/// <summary>A sentence with what the published model makes of it in TensorFlow.js.</summary>
public sealed record ReferenceSentence(string Text, int[] Ids, int IdCount, float[] First8, double Norm, double Sum, double WeightedSum)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<ReferenceSentence> ReadAll()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Encoding", "encoder-reference.json")));
        return document.RootElement.GetProperty("sentences").Deserialize<List<ReferenceSentence>>(Options)!;
    }
}
