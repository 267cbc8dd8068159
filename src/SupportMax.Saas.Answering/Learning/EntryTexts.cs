namespace SupportMax.Saas.Answering;

/// <summary>The phrasings of a base with their entry, intent and product area as classes.</summary>
internal sealed class EntryTexts : ILabelledTexts
{
    private readonly SearchIndex _index;
    private readonly int[][] _classesOfEntry;

    /// <summary>Numbers the classes: entries, then intents, then product areas.</summary>
    public EntryTexts(SearchIndex index, IReadOnlyList<KnowledgeEntry> entries)
    {
        _index = index;
        Intents = Names(entries.Select(entry => entry.Intent));
        ProductAreas = Names(entries.Select(entry => entry.ProductArea));
        _classesOfEntry = [.. entries.Select((entry, number) => ClassesOf(entry, number))];
        Classes = entries.Count + Intents.Length + ProductAreas.Length;
    }

    /// <summary>The intents that occur.</summary>
    public string[] Intents { get; }

    /// <summary>The product areas that occur.</summary>
    public string[] ProductAreas { get; }

    /// <inheritdoc />
    public int Count => _index.Phrasings.Texts.Count;

    /// <inheritdoc />
    public int Classes { get; }

    /// <inheritdoc />
    public IReadOnlyList<int> ClassesOf(int text) => _classesOfEntry[_index.Phrasings.EntryOf(text)];

    /// <inheritdoc />
    public void WriteKernel(int text, Span<float> row)
    {
        var encoding = new float[_index.Meanings.Width];
        var wording = new float[row.Length];
        _index.Meanings.Get(text, encoding);
        _index.Meanings.Multiply(encoding, row);
        _index.Wordings.Score(_index.Wordings.Vector(_index.Phrasings.Texts[text]), wording);
        TextKernel.Fill(row, wording, row);
    }

    private int[] ClassesOf(KnowledgeEntry entry, int number)
    {
        var classes = new List<int> { number };
        if (entry.Intent.Length > 0) classes.Add(_index.Phrasings.EntryCount + Position(Intents, entry.Intent));
        if (entry.ProductArea.Length > 0) classes.Add(_index.Phrasings.EntryCount + Intents.Length + Position(ProductAreas, entry.ProductArea));
        return [.. classes];
    }

    private static string[] Names(IEnumerable<string> labels) =>
        [.. labels.Where(label => label.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static int Position(string[] names, string name) => Array.IndexOf(names, name);
}
