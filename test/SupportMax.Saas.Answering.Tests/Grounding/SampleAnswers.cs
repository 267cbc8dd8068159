using CsvHelper;

namespace SupportMax.Saas.Answering;

/// <summary>The sample tenant's answers by external id, from the shipped CSV files.</summary>
internal static class SampleAnswers
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        Directory.GetFiles(Path.Combine(EncoderFolder.Repository, "etc", "knowledge", "northwind"), "*.csv").SelectMany(Read).ToDictionary(StringComparer.Ordinal);

    private static List<KeyValuePair<string, string>> Read(string file)
    {
        using var reader = CsvReader.FromFile(file);
        var answers = new List<KeyValuePair<string, string>>();
        reader.ReadHeader();
        while (reader.Read())
            answers.Add(new(reader.GetString("externalId"), reader.GetString("answer")));
        return answers;
    }
}
