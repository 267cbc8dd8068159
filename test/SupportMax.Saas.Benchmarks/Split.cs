namespace SupportMax.Saas.Benchmarks;

/// <summary>A knowledge base made of labelled sentences, and the sentences to ask it.</summary>
internal sealed record Split(IReadOnlyList<KnowledgeEntry> Entries, IReadOnlyDictionary<string, Guid> IdOfLabel, List<LabelledText> Questions)
{
    /// <summary>
    /// A fifth of each label's sentences become questions, up to <paramref name="phrasings"/> of the rest its phrasings; sentences without a label, and all of labels
    /// held out, become questions without an answer.
    /// </summary>
    public static Split Make(IEnumerable<LabelledText> texts, int phrasings, int seed, double heldOutLabels = 0)
    {
        var random = new Random(seed);
        var entries = new List<KnowledgeEntry>();
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        var questions = new List<LabelledText>();
        foreach (var label in texts.GroupBy(text => text.IsOutsider ? "" : text.Label, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var shuffled = label.ToArray();
            random.Shuffle(shuffled);
            if (label.Key.Length == 0 || random.NextDouble() < heldOutLabels)
            {
                questions.AddRange(shuffled.Select(text => text with { Label = "" }));
                continue;
            }

            var asked = Math.Max(1, shuffled.Length / 5);
            questions.AddRange(shuffled.Take(asked));
            string[] kept = [.. shuffled.Skip(asked).Take(phrasings).Select(text => text.Text)];
            ids[label.Key] = Guid.NewGuid();
            entries.Add(new(ids[label.Key], kept[0], kept[1..], "", "", "", "en"));
        }

        return new(entries, ids, questions);
    }
}
