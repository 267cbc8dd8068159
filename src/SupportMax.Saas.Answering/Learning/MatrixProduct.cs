namespace SupportMax.Saas.Answering;

/// <summary>Products of large matrices on all cores. Sizes are multiples of 64.</summary>
internal static class MatrixProduct
{
    private const int RowsAtOnce = 64;

    /// <summary>Adds <c>left · right</c> to the output; left is [rows, inner], right [inner, columns], all row-major.</summary>
    public static void Add(float[] left, float[] right, float[] output, int rows, int inner, int columns, CancellationToken cancellationToken)
    {
        var packed = new PackedMatrix(right.AsSpan(0, inner * columns), new float[columns]);
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, (rows + RowsAtOnce - 1) / RowsAtOnce, options, block =>
        {
            var first = block * RowsAtOnce;
            packed.Multiply(left.AsSpan(first * inner), output.AsSpan(first * columns), Math.Min(RowsAtOnce, rows - first), add: true);
        });
    }
}
