namespace SupportMax.Saas.Benchmarks;

/// <summary>Ranking by words alone, as search servers do (BM25: Robertson, Zaragoza, The Probabilistic Relevance Framework, 2009; k1 = 1.2, b = 0.75).</summary>
internal sealed class BestMatch
{
    private const double Saturation = 1.2, LengthShare = 0.75;

    private readonly Dictionary<string, List<(int Text, int Count)>> _postings = new(StringComparer.Ordinal);
    private readonly int[] _lengths;
    private readonly double _usualLength;

    public BestMatch(IReadOnlyList<string> texts)
    {
        _lengths = new int[texts.Count];
        for (var text = 0; text < texts.Count; text++)
        {
            var words = Words.Of(texts[text]);
            _lengths[text] = words.Count;
            foreach (var word in words.GroupBy(word => word, StringComparer.Ordinal))
            {
                if (!_postings.TryGetValue(word.Key, out var list)) _postings[word.Key] = list = [];
                list.Add((text, word.Count()));
            }
        }

        _usualLength = Math.Max(1, _lengths.Average());
    }

    /// <summary>The best text and its score; -1 when no word is shared.</summary>
    public (int Text, double Score) Best(string question)
    {
        var scores = new Dictionary<int, double>();
        foreach (var word in Words.Of(question).Distinct(StringComparer.Ordinal))
        {
            if (!_postings.TryGetValue(word, out var list)) continue;
            var rarity = Math.Log(1 + (_lengths.Length - list.Count + 0.5) / (list.Count + 0.5));
            foreach (var (text, count) in list)
            {
                var length = 1 - LengthShare + LengthShare * _lengths[text] / _usualLength;
                scores[text] = scores.GetValueOrDefault(text) + rarity * count * (Saturation + 1) / (count + Saturation * length);
            }
        }

        return scores.Count == 0 ? (-1, 0) : scores.Select(pair => (pair.Key, pair.Value)).MaxBy(pair => pair.Value);
    }
}
