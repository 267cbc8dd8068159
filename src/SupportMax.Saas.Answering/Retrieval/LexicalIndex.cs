using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SupportMax.Saas.Answering;

/// <summary>
/// Finds texts by what they share on the surface: the cosine of features weighted by the root of their rarity,
/// kept as an inverted index with weights in 8 bits. It also knows how rare a word is in this base.
/// </summary>
internal sealed class LexicalIndex
{
    /// <summary>A repeated feature counts, but less each time.</summary>
    private const float RepeatShare = 0.3f;

    /// <summary>In an index of more texts, what more than this share of them has tells too little for the time it takes.</summary>
    private const int MostToScanWhole = 20_000;

    private const float CommonShare = 0.03f;

    private const int BytesOfFeature = 32;

    private const float WeightUnit = 1f / byte.MaxValue;

    private readonly Dictionary<uint, int> _features;
    private readonly int[] _starts;
    private readonly int[] _texts;
    private readonly byte[] _weights;
    private readonly float[] _rarities;
    private readonly float _unknownRarity;
    private readonly int _mostPostings;

    /// <summary>Indexes texts by their position.</summary>
    public LexicalIndex(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var counted = new Dictionary<uint, float>[texts.Count];
        Parallel.For(0, texts.Count, Options(cancellationToken), i => counted[i] = Count(texts[i]));
        _features = new(texts.Count * 16);
        var frequencies = new List<int>();
        foreach (var features in counted)
            foreach (var hash in features.Keys)
            {
                ref var feature = ref CollectionsMarshal.GetValueRefOrAddDefault(_features, hash, out var known);
                if (!known)
                {
                    feature = frequencies.Count;
                    frequencies.Add(0);
                }

                frequencies[feature]++;
            }

        _features.TrimExcess();
        _rarities = [.. frequencies.Select(frequency => Rarity(texts.Count, frequency))];
        _unknownRarity = Rarity(texts.Count, 0);
        _mostPostings = texts.Count <= MostToScanWhole ? int.MaxValue : (int)(CommonShare * texts.Count);
        _starts = new int[frequencies.Count + 1];
        for (var i = 0; i < frequencies.Count; i++) _starts[i + 1] = _starts[i] + frequencies[i];
        _texts = new int[_starts[^1]];
        _weights = new byte[_starts[^1]];
        Fill(counted);
    }

    /// <summary>About how much memory it takes: a posting is a number and a weight; a feature is a key, its number, a hash chain, a start and a rarity.</summary>
    public long Bytes => (sizeof(int) + 1L) * _texts.LongLength + BytesOfFeature * (long)_features.Count;

    /// <summary>A text's features with this base's rarities.</summary>
    public LexicalVector Vector(string text)
    {
        var features = Count(text);
        var weights = new float[features.Count];
        var hashes = new uint[features.Count];
        var position = 0;
        foreach (var (hash, weight) in features)
        {
            hashes[position] = hash;
            weights[position++] = weight * RarityOf(hash);
        }

        Normalize(weights);
        return new(hashes, weights);
    }

    /// <summary>How rare a feature is here: 0 when every text has it; the highest for one no text has.</summary>
    public float RarityOf(uint hash) => _features.TryGetValue(hash, out var feature) ? _rarities[feature] : _unknownRarity;

    /// <summary>Whether any text has the feature, other than those left out.</summary>
    public bool Knows(uint hash, Range without)
    {
        if (!_features.TryGetValue(hash, out var feature)) return false;
        var texts = _texts.AsSpan(_starts[feature].._starts[feature + 1]);
        return texts[0] < without.Start.Value || texts[^1] >= without.End.Value;
    }

    /// <summary>Sets the cosine with the query, 0 to 1, of the first texts, as many as there is room for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Used at once and much at a start, when the runtime is too busy to come back to it.
    public void Score(LexicalVector query, Span<float> scores)
    {
        scores.Clear();
        for (var i = 0; i < query.Hashes.Length; i++)
        {
            if (!_features.TryGetValue(query.Hashes[i], out var feature)) continue;
            if (_starts[feature + 1] - _starts[feature] > _mostPostings) continue;
            var factor = query.Weights[i] * WeightUnit;
            for (var posting = _starts[feature]; posting < _starts[feature + 1]; posting++)
            {
                var text = _texts[posting];
                if (text >= scores.Length) break;
                scores[text] += factor * _weights[posting];
            }
        }
    }

    private void Fill(Dictionary<uint, float>[] counted)
    {
        var next = _starts.AsSpan(0, _starts.Length - 1).ToArray();
        for (var text = 0; text < counted.Length; text++)
        {
            var squares = 0f;
            foreach (var (hash, weight) in counted[text]) squares += Square(weight * _rarities[_features[hash]]);
            var scale = 1 / (MathF.Sqrt(squares) + float.Epsilon);
            foreach (var (hash, weight) in counted[text])
            {
                var feature = _features[hash];
                _texts[next[feature]] = text;
                _weights[next[feature]++] = (byte)MathF.Round(Math.Min(1, weight * _rarities[feature] * scale) / WeightUnit);
            }
        }
    }

    private static Dictionary<uint, float> Count(string text)
    {
        var counted = new Dictionary<uint, float>();
        foreach (var (hash, weight) in LexicalFeatures.Of(text))
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(counted, hash, out var known);
            sum += known ? RepeatShare * weight : weight;
        }

        return counted;
    }

    private static void Normalize(float[] weights)
    {
        var length = MathF.Sqrt(weights.Sum(Square));
        if (length == 0) return;
        for (var i = 0; i < weights.Length; i++) weights[i] /= length;
    }

    private static float Rarity(int texts, int frequency) => MathF.Sqrt(MathF.Log((texts + 1) / (frequency + 0.5f)));

    private static float Square(float value) => value * value;

    private static ParallelOptions Options(CancellationToken cancellationToken) =>
        new() { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
}
