using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SupportMax.Saas.Answering;

/// <summary>Rows of numbers kept in 8 bits each with one scale a row: a quarter of the memory, and products by whole-number instructions.</summary>
internal sealed class QuantizedRows(int count, int width)
{
    private readonly sbyte[] _values = new sbyte[count * width];
    private readonly float[] _scales = new float[count];

    /// <summary>How many rows there are.</summary>
    public int Count => count;

    /// <summary>Numbers a row.</summary>
    public int Width => width;

    /// <summary>How much memory they take.</summary>
    public long Bytes => _values.LongLength + sizeof(float) * _scales.LongLength;

    /// <summary>Sets a row, rounding each number to 1/127 of the largest.</summary>
    public void Set(int row, ReadOnlySpan<float> values)
    {
        _scales[row] = Scale(values, sbyte.MaxValue);
        var target = _values.AsSpan(row * width, width);
        for (var i = 0; i < width; i++) target[i] = (sbyte)MathF.Round(values[i] / _scales[row]);
    }

    /// <summary>Copies a row of another table as it is.</summary>
    public void Copy(int row, QuantizedRows source, int sourceRow)
    {
        _scales[row] = source._scales[sourceRow];
        source._values.AsSpan(sourceRow * width, width).CopyTo(_values.AsSpan(row * width));
    }

    /// <summary>A row as ordinary numbers.</summary>
    public void Get(int row, Span<float> destination)
    {
        TensorPrimitives.ConvertTruncating<sbyte, float>(_values.AsSpan(row * width, width), destination);
        TensorPrimitives.Multiply(destination, _scales[row], destination);
    }

    /// <summary>The product of one row with a query.</summary>
    public float Multiply(ReadOnlySpan<float> query, int row)
    {
        Span<float> values = stackalloc float[width];
        Get(row, values);
        return TensorPrimitives.Dot<float>(query, values);
    }

    /// <summary>The products of the first rows with a query, as many as there is room for.</summary>
    public void Multiply(ReadOnlySpan<float> query, Span<float> products)
    {
        // 12 bits keep a sum of 512 products of 7 by 12 bits within 32.
        var scale = Scale(query, 2047);
        var rounded = new short[width];
        for (var i = 0; i < width; i++) rounded[i] = (short)MathF.Round(query[i] / scale);
        for (var row = 0; row < products.Length; row++)
            products[row] = Dot(_values.AsSpan(row * width, width), rounded) * scale * _scales[row];
    }

    private static float Scale(ReadOnlySpan<float> values, int largest) =>
        Math.Max(MathF.Abs(TensorPrimitives.MaxMagnitude(values)), 1e-20f) / largest;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Used at once and much at a start, when the runtime is too busy to come back to it.
    private static int Dot(ReadOnlySpan<sbyte> row, ReadOnlySpan<short> query)
    {
        var i = 0;
        var sum = 0;
        if (Avx512BW.IsSupported)
        {
            var sums = Vector512<int>.Zero;
            for (; i + 32 <= row.Length; i += 32)
                sums += Avx512BW.MultiplyAddAdjacent(
                    Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(in row[i])), Vector512.LoadUnsafe(in query[i]));
            sum = Vector512.Sum(sums);
        }
        else if (Avx2.IsSupported)
        {
            var sums = Vector256<int>.Zero;
            for (; i + 16 <= row.Length; i += 16)
                sums += Avx2.MultiplyAddAdjacent(
                    Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(in row[i])), Vector256.LoadUnsafe(in query[i]));
            sum = Vector256.Sum(sums);
        }

        for (; i < row.Length; i++) sum += row[i] * query[i];
        return sum;
    }
}
