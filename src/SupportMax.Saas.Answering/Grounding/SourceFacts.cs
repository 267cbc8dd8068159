namespace SupportMax.Saas.Answering;

/// <summary>What a source says, ready to be looked up.</summary>
internal sealed class SourceFacts
{
    private static readonly char[] s_marks = [.. ".,;:!?()[]\"“”'’*_`–—/|→<>"];

    private readonly string _lower;
    private readonly HashSet<(string Number, string Unit)> _numbers;
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _stems;
    private readonly HashSet<string> _written;
    private readonly HashSet<string> _promises;

    /// <param name="text">The source.</param>
    /// <param name="encoder">Encodes its passages; null when only words are looked up.</param>
    public SourceFacts(string text, ISentenceEncoder? encoder)
    {
        _lower = text.ToLowerInvariant();
        // The numbers of list items are no facts.
        _numbers = [.. ReplySentences.Of(text).SelectMany(sentence => FactTexts.Numbers(sentence.Text))];
        _words = new HashSet<string>(Words.Of(text), StringComparer.Ordinal);
        _stems = new HashSet<string>(ContentWords.Of(text), StringComparer.Ordinal);
        var written = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(s_marks)).ToList();
        _written = new HashSet<string>(written, StringComparer.Ordinal);
        _promises = new HashSet<string>(ContentWords.Of(string.Join(' ', ReplySentences.Of(text).SelectMany(sentence => FactTexts.CommonWords(sentence.Text)))).Where(ContentWords.IsPromise), StringComparer.Ordinal);
        SaysAll = FactTexts.SaysAll(text);
        Passages = encoder is null ? [] : PassagesOf(text, encoder);
    }

    public IReadOnlyList<SourcePassage> Passages { get; }

    public bool HasLink(string link) => _lower.Contains(link, StringComparison.Ordinal);

    /// <summary>Whether a word is there, in its singular or plural; what is written large must be so here, too.</summary>
    public bool HasWord(string word)
    {
        var words = char.IsUpper(word[0]) ? _written : _words;
        return words.Contains(word) || words.Contains(word + "s") || words.Contains(word.TrimEnd('s'));
    }

    /// <summary>Whether it speaks of all, every or any.</summary>
    public bool SaysAll { get; }

    /// <summary>Whether a word with this stem is there and is no name: a plan called Free makes nothing free.</summary>
    public bool HasPromise(string stem) => _promises.Contains(stem);

    public bool HasStem(string stem) => _stems.Contains(stem);

    /// <summary>The number with that unit; without one, the number with any.</summary>
    public bool HasNumber((string Number, string Unit) number) =>
        _numbers.Contains(number) || (number.Unit.Length == 0 ? _numbers.Any(known => known.Number == number.Number) : _numbers.Contains((number.Number, "")));

    /// <summary>Whether it has a number with that unit.</summary>
    public bool Counts(string unit) => _numbers.Any(known => known.Unit == unit);

    public bool HasName(string name) => Words.Of(name).TrueForAll(word => _words.Contains(word) || ContentWords.IsFunction(word) || ContentWords.Of(word) is [var stem] && HasStem(stem));

    private static List<SourcePassage> PassagesOf(string text, ISentenceEncoder encoder)
    {
        var sentences = ReplySentences.Of(text).SelectMany(sentence => sentence.Text.Split("; ", StringSplitOptions.RemoveEmptyEntries)).ToList();
        var passages = new List<SourcePassage>();
        for (var index = 0; index < sentences.Count; index++)
        {
            passages.Add(new SourcePassage(sentences[index], encoder));
            if (index > 0)
                passages.Add(new SourcePassage($"{sentences[index - 1]} {sentences[index]}", encoder));
        }

        return passages;
    }
}

/// <summary>A sentence of a source, or two that follow each other.</summary>
internal sealed class SourcePassage(string text, ISentenceEncoder encoder)
{
    private readonly HashSet<string> _stems = new(ContentWords.Of(text), StringComparer.Ordinal);
    private float[]? _encoding;

    public string Text { get; } = text;

    public float[] Encoding => _encoding ??= Encode();

    public bool SaysNo { get; } = ContentWords.SaysNo(text);

    public bool SaysOnly { get; } = ContentWords.SaysOnly(text);

    /// <summary>The share of given stems that it has, 0–1.</summary>
    public float Coverage(List<string> stems) => stems.Count == 0 ? 0 : (float)stems.Count(_stems.Contains) / stems.Count;

    private float[] Encode()
    {
        var encoding = new float[encoder.Dimensions];
        encoder.Encode(Text, encoding);
        return encoding;
    }
}
