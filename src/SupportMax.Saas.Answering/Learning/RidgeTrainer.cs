using System.Numerics.Tensors;

namespace SupportMax.Saas.Answering;

/// <summary>
/// Ridge regression onto class membership. Solved exactly, so that the scores with a text or an entry left out come in closed form
/// (the leverage identity, e.g. Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 7.10), without training again.
/// </summary>
internal sealed class RidgeTrainer
{
    /// <summary>Numbers a text: the encoding, then the buckets.</summary>
    public const int Width = EncodingWidth + RidgeModel.Buckets;

    private const int EncodingWidth = 512;
    private const int ChunkRows = 1024;
    private const float Penalty = 0.6f;
    private const int Block = 64;

    private readonly ILabelledTexts _texts;
    private readonly CancellationToken _cancellationToken;
    private readonly int _columns;
    private readonly float[] _inverse = new float[Width * Width];
    private readonly float[] _weights;
    private readonly PackedMatrix _packedInverse;
    private readonly PackedMatrix _packedWeights;

    /// <summary>Learns from texts.</summary>
    public RidgeTrainer(ILabelledTexts texts, CancellationToken cancellationToken)
    {
        _texts = texts;
        _cancellationToken = cancellationToken;
        _columns = (texts.Classes + Block - 1) / Block * Block;
        var sums = Accumulate();
        for (var i = 0; i < Width; i++) _inverse[i * Width + i] += Penalty;
        SymmetricInverse.Invert(_inverse, Width, cancellationToken);
        _weights = new float[Width * _columns];
        MatrixProduct.Add(_inverse, sums, _weights, Width, Width, _columns, cancellationToken);
        _packedInverse = new(_inverse, new float[Width]);
        _packedWeights = new(_weights, new float[_columns]);
    }

    /// <summary>The model, small enough to keep.</summary>
    public RidgeModel Model()
    {
        var dense = new QuantizedRows(_texts.Classes, EncodingWidth);
        var column = new float[EncodingWidth];
        for (var label = 0; label < _texts.Classes; label++)
        {
            for (var i = 0; i < EncodingWidth; i++) column[i] = _weights[i * _columns + label];
            dense.Set(label, column);
        }

        var lexical = new QuantizedRows(RidgeModel.Buckets, _texts.Classes);
        for (var bucket = 0; bucket < RidgeModel.Buckets; bucket++)
            lexical.Set(bucket, _weights.AsSpan((EncodingWidth + bucket) * _columns, _texts.Classes));
        return new(dense, lexical);
    }

    /// <summary>Held-out scores of all texts of an entry, given as a run of text numbers. Safe for concurrent callers.</summary>
    public IEnumerable<HeldOutScores> HoldOut(Range run)
    {
        var (first, count) = run.GetOffsetAndLength(_texts.Count);
        var rows = PackedMatrix.RoundUp(count);
        var features = new float[rows * Width];
        for (var i = 0; i < count; i++) _texts.Write(first + i, features.AsSpan(i * Width, Width));
        var scores = new float[rows * _columns];
        _packedWeights.Multiply(features, scores, count);
        var spread = new float[rows * Width];
        _packedInverse.Multiply(features, spread, count);
        var leverage = new double[count, count];
        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++)
                leverage[i, j] = TensorPrimitives.Dot<float>(spread.AsSpan(i * Width, Width), features.AsSpan(j * Width, Width));

        var withoutEntry = WithoutEntry(first, leverage, scores);
        for (var i = 0; i < count; i++)
            yield return new(first + i, WithoutText(first + i, (float)leverage[i, i], scores.AsSpan(i * _columns, _texts.Classes)), withoutEntry[i]);
    }

    private float[] WithoutText(int text, float leverage, ReadOnlySpan<float> scores)
    {
        var result = scores.ToArray();
        foreach (var label in _texts.ClassesOf(text)) result[label] -= leverage;
        TensorPrimitives.Divide(result, 1 - leverage, result);
        return result;
    }

    /// <summary>Truth minus (I − H)⁻¹ times the residuals, for all texts of an entry at once.</summary>
    private float[][] WithoutEntry(int first, double[,] leverage, float[] scores)
    {
        var count = leverage.GetLength(0);
        var rest = new double[count, count];
        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++)
                rest[i, j] = (i == j ? 1 : 0) - leverage[i, j];
        SmallMatrix.Invert(rest);
        var residuals = new float[count][];
        for (var i = 0; i < count; i++)
        {
            residuals[i] = new float[_texts.Classes];
            TensorPrimitives.Negate(scores.AsSpan(i * _columns, _texts.Classes), residuals[i]);
            foreach (var label in _texts.ClassesOf(first + i)) residuals[i][label] += 1;
        }

        var result = new float[count][];
        for (var i = 0; i < count; i++)
        {
            result[i] = new float[_texts.Classes];
            for (var j = 0; j < count; j++) TensorPrimitives.MultiplyAdd(residuals[j], -(float)rest[i, j], result[i], result[i]);
            foreach (var label in _texts.ClassesOf(first + i)) result[i][label] += 1;
        }

        return result;
    }

    /// <summary>Adds up feature products (into the matrix to invert) and feature sums a class.</summary>
    private float[] Accumulate()
    {
        var sums = new float[Width * _columns];
        var rows = new float[ChunkRows * Width];
        var turned = new float[Width * ChunkRows];
        for (var first = 0; first < _texts.Count; first += ChunkRows)
        {
            var count = Math.Min(ChunkRows, _texts.Count - first);
            var padded = (count + Block - 1) / Block * Block;
            Array.Clear(rows);
            Parallel.For(0, count, i => _texts.Write(first + i, rows.AsSpan(i * Width, Width)));
            Parallel.For(0, Width, j =>
            {
                for (var i = 0; i < padded; i++) turned[j * padded + i] = rows[i * Width + j];
                for (var i = 0; i < count; i++)
                    if (rows[i * Width + j] is var value && value != 0)
                        foreach (var label in _texts.ClassesOf(first + i))
                            sums[j * _columns + label] += value;
            });
            MatrixProduct.Add(turned, rows, _inverse, Width, padded, Width, _cancellationToken);
        }

        return sums;
    }
}
