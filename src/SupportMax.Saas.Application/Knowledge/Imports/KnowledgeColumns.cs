namespace SupportMax.Saas.Knowledge;

/// <summary>The columns of a knowledge file, and where a file has them. Columns with other names are passed over.</summary>
internal sealed class KnowledgeColumns
{
    /// <summary>All columns in the order of an export.</summary>
    public static IReadOnlyList<string> Names { get; } = ["question", "answer", "alternatives", "intent", "productArea", "language", "tags", "externalId"];

    private static readonly string[] s_needed = ["question", "answer", "intent", "productArea"];
    private readonly Dictionary<string, int> _places;

    private KnowledgeColumns(Dictionary<string, int> places, int count)
    {
        _places = places;
        Count = count;
    }

    /// <summary>How many cells each row has.</summary>
    public int Count { get; }

    /// <summary>Reads a file's first row; null when a needed column is missing or a known one stands twice.</summary>
    public static KnowledgeColumns? Find(IReadOnlyList<string> header)
    {
        var known = header.Index().Where(cell => Names.Contains(cell.Item.Trim(), StringComparer.OrdinalIgnoreCase)).ToList();
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var isUnique = known.TrueForAll(cell => places.TryAdd(cell.Item.Trim(), cell.Index));
        return isUnique && Array.TrueForAll(s_needed, places.ContainsKey) ? new KnowledgeColumns(places, header.Count) : null;
    }

    /// <summary>What a row says; its rules are the domain's.</summary>
    public FaqContent Read(IReadOnlyList<string> cells) => new(
        Cell(cells, "externalId"),
        Cell(cells, "question"),
        Cell(cells, "alternatives").Split(FaqConsts.ListSeparator),
        Cell(cells, "answer"),
        Intents.TryParse(Cell(cells, "intent"), out var intent) ? intent : FaqMapping.NoIntent,
        Cell(cells, "productArea"),
        string.IsNullOrWhiteSpace(Cell(cells, "language")) ? "en" : Cell(cells, "language"),
        Cell(cells, "tags").Split(FaqConsts.ListSeparator));

    /// <summary>The cells of a row that says this, in the order of <see cref="Names"/>.</summary>
    public static string[] Write(FaqContent content) =>
    [
        content.Question,
        content.Answer,
        string.Join(FaqConsts.ListSeparator, content.Alternatives),
        content.Intent.ToString(),
        content.ProductArea,
        content.Language,
        string.Join(FaqConsts.ListSeparator, content.Tags),
        content.ExternalId ?? "",
    ];

    private string Cell(IReadOnlyList<string> cells, string name) => _places.TryGetValue(name, out var place) ? cells[place] : "";
}
