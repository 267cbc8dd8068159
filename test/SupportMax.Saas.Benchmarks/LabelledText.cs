using CsvHelper;

namespace SupportMax.Saas.Benchmarks;

/// <summary>A sentence and what it is about; an empty label or <c>oos</c> means that it should not be answered.</summary>
internal sealed record LabelledText(string Text, string Label)
{
    public bool IsOutsider => Label.Length == 0 || Label == "oos";

    /// <summary>Reads a CSV whose first two columns are text and label.</summary>
    public static List<LabelledText> Read(string path)
    {
        using var reader = CsvReader.FromFile(path);
        reader.ReadHeader();
        var rows = new List<LabelledText>();
        while (reader.Read()) rows.Add(new(reader.GetString(0), reader.GetString(1)));
        return rows;
    }
}
