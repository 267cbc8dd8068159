using System.Numerics.Tensors;

namespace SupportMax.Saas.Answering;

/// <summary>
/// The lower triangular factor L of a symmetric positive definite matrix, A = L·Lᵀ, in blocks of 256 × 256 on all cores
/// (Golub, Van Loan, Matrix Computations, 4.2). Only the lower half is kept, blocks beside the diagonal with the opposite sign, ready to be added.
/// </summary>
internal sealed class BlockedCholesky
{
    /// <summary>Rows and columns of a block.</summary>
    public const int Block = 256;

    private readonly float[][][] _blocks;
    private readonly float[][] _inverses;
    private readonly ParallelOptions _options;

    /// <summary>Factors a matrix.</summary>
    /// <param name="size">Rows.</param>
    /// <param name="writeRow">Sets row i's first i + 1 numbers; called for many rows at once.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    public BlockedCholesky(int size, Action<int, Memory<float>> writeRow, CancellationToken cancellationToken)
    {
        _options = new() { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        var count = (size + Block - 1) / Block;
        _blocks = [.. Enumerable.Range(0, count).Select(row => Enumerable.Range(0, row + 1).Select(_ => new float[Block * Block]).ToArray())];
        _inverses = new float[count][];
        Parallel.For(0, count * Block, _options, row => Fill(row, size, writeRow));
        var packed = new PackedMatrix[count];
        for (var step = 0; step < count; step++) Eliminate(step, packed);
    }

    /// <summary>Rows, rounded up to whole blocks.</summary>
    public int PaddedSize => _blocks.Length * Block;

    /// <summary>Replaces right-hand sides by L⁻¹ times them.</summary>
    /// <param name="sides">[padded size, columns], row-major; columns a multiple of 64.</param>
    /// <param name="columns">How many.</param>
    /// <param name="firstRow">Rows before are known to be 0.</param>
    public void SolveLower(float[] sides, int columns, int firstRow = 0)
    {
        var solved = new PackedMatrix[_blocks.Length];
        var part = new float[Block * columns];
        for (var row = firstRow / Block; row < _blocks.Length; row++)
        {
            _options.CancellationToken.ThrowIfCancellationRequested();
            var target = sides.AsSpan(row * Block * columns, Block * columns);
            for (var before = firstRow / Block; before < row; before++) solved[before].Multiply(_blocks[row][before], target, Block, add: true);
            new PackedMatrix(target, new float[columns]).Multiply(_inverses[row], part, Block);
            part.CopyTo(target);
            solved[row] = new(part, new float[columns]);
        }
    }

    /// <summary>Replaces right-hand sides by L⁻ᵀ times them; with <see cref="SolveLower"/> before, A⁻¹ times them.</summary>
    public void SolveUpper(float[] sides, int columns)
    {
        var solved = new PackedMatrix[_blocks.Length];
        var part = new float[Block * columns];
        var turned = new float[Block * Block];
        for (var row = _blocks.Length - 1; row >= 0; row--)
        {
            _options.CancellationToken.ThrowIfCancellationRequested();
            var target = sides.AsSpan(row * Block * columns, Block * columns);
            for (var after = row + 1; after < _blocks.Length; after++)
            {
                Turn(_blocks[after][row], turned, 1);
                solved[after].Multiply(turned, target, Block, add: true);
            }

            Turn(_inverses[row], turned, 1);
            new PackedMatrix(target, new float[columns]).Multiply(turned, part, Block);
            part.CopyTo(target);
            solved[row] = new(part, new float[columns]);
        }
    }

    private void Fill(int row, int size, Action<int, Memory<float>> writeRow)
    {
        var blocks = _blocks[row / Block];
        var (inBlock, padding) = (row % Block * Block, row >= size);
        if (padding)
        {
            blocks[^1][inBlock + row % Block] = 1;
            return;
        }

        var values = new float[row + 1];
        writeRow(row, values);
        for (var block = 0; block < blocks.Length; block++)
            values.AsSpan(block * Block, Math.Min(Block, row + 1 - block * Block)).CopyTo(blocks[block].AsSpan(inBlock));
    }

    private void Eliminate(int step, PackedMatrix[] packed)
    {
        Factor(_blocks[step][step]);
        var inverse = _inverses[step] = Inverted(_blocks[step][step]);
        var turnedInverse = new float[Block * Block];
        Turn(inverse, turnedInverse, -1);
        var packedInverse = new PackedMatrix(turnedInverse, new float[Block]);
        Parallel.For(step + 1, _blocks.Length, _options, row =>
        {
            var eliminated = new float[Block * Block];
            packedInverse.Multiply(_blocks[row][step], eliminated, Block);
            _blocks[row][step] = eliminated;
            var turned = new float[Block * Block];
            Turn(eliminated, turned, -1);
            packed[row] = new(turned, new float[Block]);
        });
        var rest = _blocks.Length - step - 1;
        Parallel.For(0, rest * (rest + 1) / 2, _options, pair =>
        {
            var row = (int)((Math.Sqrt(8.0 * pair + 1) - 1) / 2);
            var column = step + 1 + pair - row * (row + 1) / 2;
            row += step + 1;
            packed[column].Multiply(_blocks[row][step], _blocks[row][column], Block, add: true);
        });
    }

    /// <summary>The factor of one block in its place, zeros above the diagonal.</summary>
    private static void Factor(float[] block)
    {
        for (var i = 0; i < Block; i++)
        {
            var row = block.AsSpan(i * Block, Block);
            for (var j = 0; j <= i; j++)
            {
                var other = block.AsSpan(j * Block, Block);
                var rest = row[j] - TensorPrimitives.Dot<float>(row[..j], other[..j]);
                row[j] = i == j ? MathF.Sqrt(MathF.Max(rest, 1e-6f)) : rest / other[j];
            }

            row[(i + 1)..].Clear();
        }
    }

    private static float[] Inverted(float[] lower)
    {
        var inverse = new float[Block * Block];
        for (var i = 0; i < Block; i++)
        {
            var row = inverse.AsSpan(i * Block, Block);
            row[i] = 1;
            for (var k = 0; k < i; k++)
                TensorPrimitives.MultiplyAdd(inverse.AsSpan(k * Block, k + 1), -lower[i * Block + k], row[..(k + 1)], row[..(k + 1)]);
            TensorPrimitives.Divide(row[..(i + 1)], lower[i * Block + i], row[..(i + 1)]);
        }

        return inverse;
    }

    private static void Turn(float[] block, float[] turned, float factor)
    {
        for (var i = 0; i < Block; i++)
            for (var j = 0; j < Block; j++)
                turned[j * Block + i] = factor * block[i * Block + j];
    }
}
