using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SupportMax.Saas.Answering;

/// <summary>Products of 16-bit floats with 32-bit ones; widening them first would take longer than the product.</summary>
internal static class HalfWeights
{
    /// <summary>What a 16-bit float's exponent lacks when its bits are read as those of a 32-bit one.</summary>
    private const float ExponentGap = 5.1922969e33f; // 2^112

    /// <summary>The sum of products.</summary>
    /// <param name="weights">Finite numbers.</param>
    /// <param name="values">As many.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(ReadOnlySpan<Half> weights, ReadOnlySpan<float> values)
    {
        var bits = MemoryMarshal.Cast<Half, short>(weights);
        Vector512<float> even = Vector512<float>.Zero, odd = Vector512<float>.Zero;
        var i = 0;
        for (; i + Vector512<short>.Count <= bits.Length; i += Vector512<short>.Count)
        {
            var (low, high) = Vector512.Widen(Vector512.LoadUnsafe(in bits[i]));
            even = Vector512.MultiplyAddEstimate(Widen(low), Vector512.LoadUnsafe(in values[i]), even);
            odd = Vector512.MultiplyAddEstimate(Widen(high), Vector512.LoadUnsafe(in values[i + Vector512<float>.Count]), odd);
        }

        var sum = Vector512.Sum(even + odd);
        for (; i < weights.Length; i++) sum += (float)weights[i] * values[i];
        return sum;
    }

    /// <summary>Sign, exponent and fraction each to their place; the sign has been spread over the upper half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Widen(Vector512<int> bits) =>
        (((bits & Vector512.Create(0x7FFF)) << 13) | (bits & Vector512.Create(int.MinValue))).AsSingle() * ExponentGap;
}
