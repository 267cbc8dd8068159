namespace SupportMax.Saas.Answering;

/// <summary>All phrasings of all entries in one list; those of an entry follow each other, its question first.</summary>
internal sealed class PhrasingTable
{
    private readonly int[] _starts;
    private readonly int[] _entries;

    /// <summary>Lists the phrasings, cleaned, without repeats within an entry.</summary>
    public PhrasingTable(IReadOnlyList<KnowledgeEntry> entries)
    {
        var texts = new List<string>();
        var owners = new List<int>();
        _starts = new int[entries.Count + 1];
        for (var entry = 0; entry < entries.Count; entry++)
        {
            foreach (var text in entries[entry].Phrasings.Prepend(entries[entry].Question).Select(CustomerText.Clean).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (text.Length == 0) continue;
                texts.Add(text);
                owners.Add(entry);
            }

            _starts[entry + 1] = texts.Count;
        }

        Texts = texts;
        _entries = [.. owners];
    }

    /// <summary>The phrasings.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>How many entries there are.</summary>
    public int EntryCount => _starts.Length - 1;

    /// <summary>The entry a phrasing belongs to.</summary>
    public int EntryOf(int phrasing) => _entries[phrasing];

    /// <summary>The phrasings of an entry.</summary>
    public Range Of(int entry) => _starts[entry].._starts[entry + 1];

    /// <summary>How many phrasings an entry has.</summary>
    public int CountOf(int entry) => _starts[entry + 1] - _starts[entry];
}
