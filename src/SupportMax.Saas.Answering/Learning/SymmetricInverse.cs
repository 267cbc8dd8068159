namespace SupportMax.Saas.Answering;

/// <summary>Inverts a symmetric positive definite matrix in place: Gauss-Jordan elimination by blocks of 64, no pivoting needed.</summary>
internal static class SymmetricInverse
{
    private const int Block = 64;

    /// <summary>Inverts; the size is a multiple of 64.</summary>
    public static void Invert(float[] matrix, int size, CancellationToken cancellationToken)
    {
        var column = new float[size * Block];
        var row = new float[Block * size];
        for (var first = 0; first < size; first += Block)
        {
            var pivot = InvertedPivot(matrix, size, first);
            Array.Clear(row);
            MatrixProduct.Add(pivot, matrix[(first * size)..((first + Block) * size)], row, Block, Block, size, cancellationToken);
            for (var i = 0; i < Block; i++) pivot.AsSpan(i * Block, Block).CopyTo(row.AsSpan(i * size + first));
            for (var i = 0; i < size; i++)
            {
                var outside = i < first || i >= first + Block;
                var cells = matrix.AsSpan(i * size + first, Block);
                for (var j = 0; j < Block; j++) column[i * Block + j] = outside ? -cells[j] : 0;
                if (outside) cells.Clear();
            }

            MatrixProduct.Add(column, row, matrix, size, Block, size, cancellationToken);
            row.CopyTo(matrix, first * size);
        }
    }

    private static float[] InvertedPivot(float[] matrix, int size, int first)
    {
        var pivot = new double[Block, Block];
        for (var i = 0; i < Block; i++)
            for (var j = 0; j < Block; j++)
                pivot[i, j] = matrix[(first + i) * size + first + j];
        SmallMatrix.Invert(pivot);
        var result = new float[Block * Block];
        for (var i = 0; i < result.Length; i++) result[i] = (float)pivot[i / Block, i % Block];
        return result;
    }
}
