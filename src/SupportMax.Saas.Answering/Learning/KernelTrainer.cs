using System.Numerics.Tensors;

namespace SupportMax.Saas.Answering;

/// <summary>
/// Kernel ridge regression onto class membership. Solved exactly, so that the scores with a text or an entry left out come in closed form, without training again
/// (truth minus the residuals' share in the inverse's block; e.g. Rasmussen, Williams, Gaussian Processes for Machine Learning, 5.4.2).
/// </summary>
internal sealed class KernelTrainer
{
    /// <summary>Columns solved together.</summary>
    public const int Columns = 64;

    private const float Penalty = 0.05f;

    private readonly ILabelledTexts _texts;
    private readonly BlockedCholesky _factor;
    private readonly float[][] _weights;

    /// <summary>Learns from texts.</summary>
    public KernelTrainer(ILabelledTexts texts, CancellationToken cancellationToken)
    {
        _texts = texts;
        _factor = new(
            texts.Count,
            (text, row) =>
            {
                texts.WriteKernel(text, row.Span);
                row.Span[text] = 1 + Penalty;
            },
            cancellationToken);
        _weights = new float[texts.Classes][];
        Parallel.For(
            0, (texts.Classes + Columns - 1) / Columns, new() { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, Solve);
    }

    /// <summary>What each text says about each class, small enough to keep.</summary>
    public Half[][] Weights() => [.. _weights.Select(said =>
    {
        var kept = new Half[_texts.Count];
        TensorPrimitives.ConvertToHalf(said.AsSpan(0, kept.Length), kept);
        return kept;
    })];

    /// <summary>Held-out scores of all texts of some entries, each given as a run of text numbers. Safe for concurrent callers.</summary>
    public IEnumerable<HeldOutScores> HoldOut(IReadOnlyList<Range> runs)
    {
        int[] texts = [.. runs.SelectMany(run => Enumerable.Range(run.Start.Value, run.End.Value - run.Start.Value))];
        if (texts.Length == 0) yield break;
        var inverse = InverseBlock(texts);
        var first = 0;
        foreach (var run in runs)
        {
            var count = run.End.Value - run.Start.Value;
            var withoutEntry = WithoutEntry(run.Start.Value, count, inverse, first);
            for (var i = 0; i < count; i++)
                yield return new(texts[first + i], WithoutText(texts[first + i], inverse[first + i][first + i]), withoutEntry[i]);
            first += count;
        }
    }

    private void Solve(int part)
    {
        var sides = new float[_factor.PaddedSize * Columns];
        var first = part * Columns;
        var count = Math.Min(Columns, _texts.Classes - first);
        for (var text = 0; text < _texts.Count; text++)
            foreach (var label in _texts.ClassesOf(text))
                if (label >= first && label < first + count)
                    sides[text * Columns + label - first] = 1;
        _factor.SolveLower(sides, Columns);
        _factor.SolveUpper(sides, Columns);
        for (var label = 0; label < count; label++)
        {
            var said = _weights[first + label] = new float[_texts.Count];
            for (var text = 0; text < said.Length; text++) said[text] = sides[text * Columns + label];
        }
    }

    /// <summary>The rows and columns of the inverse that belong to some texts.</summary>
    private float[][] InverseBlock(int[] texts)
    {
        var columns = (texts.Length + Columns - 1) / Columns * Columns;
        var sides = new float[_factor.PaddedSize * columns];
        for (var i = 0; i < texts.Length; i++) sides[texts[i] * columns + i] = 1;
        _factor.SolveLower(sides, columns, texts.Min());
        var block = texts.Select(_ => new float[texts.Length]).ToArray();
        for (var row = texts.Min(); row < _factor.PaddedSize; row++)
        {
            var values = sides.AsSpan(row * columns, texts.Length);
            for (var i = 0; i < texts.Length; i++)
                if (values[i] != 0)
                    TensorPrimitives.MultiplyAdd(values, values[i], block[i], block[i]);
        }

        return block;
    }

    private float[] WithoutText(int text, float inverse)
    {
        var scores = new float[_texts.Classes];
        for (var label = 0; label < scores.Length; label++) scores[label] = -_weights[label][text] / inverse;
        foreach (var label in _texts.ClassesOf(text)) scores[label] += 1;
        return scores;
    }

    /// <summary>Truth minus the inverse's block inverted times the weights, for all texts of an entry at once.</summary>
    private float[][] WithoutEntry(int firstText, int count, float[][] inverse, int first)
    {
        var rest = new double[count, count];
        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++)
                rest[i, j] = inverse[first + i][first + j];
        SmallMatrix.Invert(rest);
        var result = new float[count][];
        for (var i = 0; i < count; i++)
        {
            result[i] = new float[_texts.Classes];
            for (var label = 0; label < _texts.Classes; label++)
            {
                var sum = 0.0;
                for (var j = 0; j < count; j++) sum += rest[i, j] * _weights[label][firstText + j];
                result[i][label] = (float)-sum;
            }

            foreach (var label in _texts.ClassesOf(firstText + i)) result[i][label] += 1;
        }

        return result;
    }
}
