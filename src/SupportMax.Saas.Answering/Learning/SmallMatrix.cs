namespace SupportMax.Saas.Answering;

/// <summary>Inversion of small well-conditioned matrices (positive definite, so no pivoting).</summary>
internal static class SmallMatrix
{
    /// <summary>Inverts in place by Gauss-Jordan elimination.</summary>
    public static void Invert(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        for (var k = 0; k < size; k++)
        {
            var inverse = 1 / matrix[k, k];
            matrix[k, k] = 1;
            for (var j = 0; j < size; j++) matrix[k, j] *= inverse;
            for (var i = 0; i < size; i++)
            {
                if (i == k) continue;
                var factor = matrix[i, k];
                matrix[i, k] = 0;
                for (var j = 0; j < size; j++) matrix[i, j] -= factor * matrix[k, j];
            }
        }
    }
}
