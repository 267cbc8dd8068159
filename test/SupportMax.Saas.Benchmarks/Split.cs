namespace SupportMax.Saas.Benchmarks;

/// <summary>A knowledge base made of labelled sentences, and the sentences to ask it.</summary>
internal sealed record Split(IReadOnlyList<KnowledgeEntry> Entries, IReadOnlyDictionary<string, Guid> IdOfLabel, List<LabelledText> Questions)
{
    private const int QuestionShare = 5;

    /// <summary>
    /// A fifth of each label's sentences become questions, up to <paramref name="phrasings"/> of the rest its phrasings; sentences without a label, and all of labels
    /// held out, become questions without an answer.
    /// </summary>
    public static Split Make(IEnumerable<LabelledText> texts, int phrasings, int seed, double heldOutLabels = 0)
    {
        var random = new Random(seed);
        var kept = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var questions = new List<LabelledText>();
        foreach (var (label, shuffled) in ByLabel(texts, random))
        {
            if (label.Length == 0 || random.NextDouble() < heldOutLabels)
            {
                questions.AddRange(shuffled.Select(text => text with { Label = "" }));
                continue;
            }

            var asked = shuffled.Length == 1 ? 0 : Math.Max(1, shuffled.Length / QuestionShare);
            questions.AddRange(shuffled.Take(asked));
            kept[label] = [.. shuffled.Skip(asked).Take(phrasings).Select(text => text.Text)];
        }

        return From(kept, questions);
    }

    /// <summary>Up to <paramref name="phrasings"/> sentences of each label become its phrasings; the test's sentences are asked, those of unknown labels as questions without an answer.</summary>
    public static Split Make(IEnumerable<LabelledText> train, IEnumerable<LabelledText> test, int phrasings, int seed)
    {
        var random = new Random(seed);
        var kept = ByLabel(train, random).Where(group => group.Label.Length > 0)
            .ToDictionary(group => group.Label, group => group.Texts.Take(phrasings).Select(text => text.Text).ToArray(), StringComparer.Ordinal);
        return From(kept, [.. test.Select(text => kept.ContainsKey(text.Label) ? text : text with { Label = "" })]);
    }

    private static Split From(Dictionary<string, string[]> kept, List<LabelledText> questions)
    {
        var ids = kept.Keys.ToDictionary(label => label, _ => Guid.NewGuid(), StringComparer.Ordinal);
        return new([.. kept.Select(pair => new KnowledgeEntry(ids[pair.Key], pair.Value[0], pair.Value[1..], "", "", "", "en"))], ids, questions);
    }

    private static List<(string Label, LabelledText[] Texts)> ByLabel(IEnumerable<LabelledText> texts, Random random)
    {
        var groups = new List<(string, LabelledText[])>();
        foreach (var group in texts.GroupBy(text => text.IsOutsider ? "" : text.Label, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var shuffled = group.ToArray();
            random.Shuffle(shuffled);
            groups.Add((group.Key, shuffled));
        }

        return groups;
    }
}
