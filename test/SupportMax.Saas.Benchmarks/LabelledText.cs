using CsvHelper;

namespace SupportMax.Saas.Benchmarks;

/// <summary>A sentence and what it is about; an empty label or one that says "out of scope" means that it should not be answered.</summary>
internal sealed record LabelledText(string Text, string Label)
{
    private static readonly string[] s_textColumns = ["text", "utterance", "question", "query", "sentence"];
    private static readonly string[] s_labelColumns = ["label", "category", "intent", "expected", "class"];
    private static readonly HashSet<string> s_outside = new(["", "oos", "oos_oos", "out_of_scope", "outofscope", "none"], StringComparer.OrdinalIgnoreCase);

    public bool IsOutsider => s_outside.Contains(Label);

    /// <summary>Reads a CSV by the names of its columns, or takes the first for the text and the second for the label.</summary>
    public static List<LabelledText> Read(string path)
    {
        using var reader = CsvReader.FromFile(path);
        reader.ReadHeader();
        string[] header = [.. reader.Headers ?? []];
        var (text, label) = (Column(header, s_textColumns, 0), Column(header, s_labelColumns, 1));
        if (header.Length < 2 || text == label) throw new InvalidDataException($"{path} needs two columns: text,label.");
        var rows = new List<LabelledText>();
        while (reader.Read())
            if (reader.GetString(text).Trim() is { Length: > 0 } sentence)
                rows.Add(new(sentence, reader.GetString(label).Trim()));
        return rows;
    }

    private static int Column(string[] header, string[] names, int otherwise)
    {
        for (var i = 0; i < header.Length; i++)
            if (names.Contains(header[i].Trim(), StringComparer.OrdinalIgnoreCase))
                return i;
        return otherwise;
    }
}
