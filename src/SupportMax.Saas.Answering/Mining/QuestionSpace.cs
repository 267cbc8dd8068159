using System.Numerics.Tensors;

namespace SupportMax.Saas.Answering;

/// <summary>
/// How alike questions are to each other, by meaning and by wording: what the encoder says once the part that all of them share is taken away, and the words
/// and runs of letters they have in common, rare ones counting more.
/// </summary>
public sealed class QuestionSpace
{
    // As for phrasings of a base: meaning alone confuses opposites, wording alone misses paraphrases.
    private const float MeaningShare = 0.6f, WordingShare = 0.4f;

    private const int BatchSize = 256;

    private readonly float[] _meanings;
    private readonly int _width;
    private readonly (uint Hash, float Weight)[][] _wordings;
    private readonly Dictionary<uint, List<(int Text, float Weight)>> _postings = [];

    /// <summary>Reads texts; a text that is empty after cleaning is like none.</summary>
    public QuestionSpace(IReadOnlyList<string> texts, ISentenceEncoder encoder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(encoder);
        string[] clean = [.. texts.Select(text => CustomerText.Clean(text))];
        Count = clean.Length;
        _width = encoder.Dimensions;
        _meanings = new float[Count * _width];
        foreach (var batch in Enumerable.Range(0, Count).Chunk(BatchSize))
            encoder.EncodeBatch([.. batch.Select(i => clean[i])], _meanings.AsMemory(batch[0] * _width, batch.Length * _width), cancellationToken);
        Center();
        _wordings = Wordings(clean);
        for (var text = 0; text < Count; text++)
            foreach (var (hash, weight) in _wordings[text])
            {
                if (!_postings.TryGetValue(hash, out var list)) _postings[hash] = list = [];
                list.Add((text, weight));
            }
    }

    /// <summary>How many texts there are.</summary>
    public int Count { get; }

    /// <summary>How alike a text is to each one: 1 for itself, about 0 for what has nothing to do with it.</summary>
    public float[] LikenessTo(int text)
    {
        var result = new float[Count];
        foreach (var (hash, weight) in _wordings[text])
            foreach (var (other, otherWeight) in _postings[hash])
                result[other] += weight * otherWeight;
        var own = Meaning(text);
        for (var other = 0; other < Count; other++)
            result[other] = WordingShare * result[other] + MeaningShare * TensorPrimitives.Dot<float>(own, Meaning(other));
        return result;
    }

    private ReadOnlySpan<float> Meaning(int text) => _meanings.AsSpan(text * _width, _width);

    private void Center()
    {
        var mean = new float[_width];
        for (var text = 0; text < Count; text++) TensorPrimitives.Add(mean, Meaning(text), mean);
        // A few texts have little but their own meaning in common.
        TensorPrimitives.Divide(mean, Math.Max(Count, MostOwn), mean);
        for (var text = 0; text < Count; text++)
        {
            var row = _meanings.AsSpan(text * _width, _width);
            TensorPrimitives.Subtract(row, mean, row);
            TensorPrimitives.Divide(row, TensorPrimitives.Norm<float>(row) + 1e-6f, row);
        }
    }

    private const int MostOwn = 10;

    private static (uint, float)[][] Wordings(string[] texts)
    {
        var features = texts.Select(text => LexicalFeatures.Of(text).GroupBy(feature => feature.Hash).Select(group => (Hash: group.Key, Weight: group.Sum(one => one.Weight))).ToList()).ToList();
        var occurrences = new Dictionary<uint, int>();
        foreach (var feature in features.SelectMany(list => list)) occurrences[feature.Hash] = occurrences.GetValueOrDefault(feature.Hash) + 1;
        return [.. features.Select(list => Normalized([.. list.Select(feature => (feature.Hash, feature.Weight * MathF.Log(1 + (float)texts.Length / occurrences[feature.Hash])))]))];
    }

    private static (uint, float)[] Normalized((uint Hash, float Weight)[] features)
    {
        var length = MathF.Sqrt(features.Sum(feature => feature.Weight * feature.Weight)) + 1e-6f;
        return [.. features.Select(feature => (feature.Hash, feature.Weight / length))];
    }
}
