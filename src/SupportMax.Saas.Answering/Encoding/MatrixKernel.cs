using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SupportMax.Saas.Answering;

/// <summary>4 rows × 64 columns in 16 registers of 512 bits.</summary>
internal static unsafe class MatrixKernel512
{
    /// <summary>Sets c (or adds to it) to 4 rows of a times the panel b, plus the bias.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Most of a start's work, when the runtime is too busy to come back to it.
    public static void Multiply(float* a, int inputs, float* b, float* bias, float* c, int outputs, bool add)
    {
        float* a1 = a + inputs, a2 = a1 + inputs, a3 = a2 + inputs;
        Vector512<float> c00 = Vector512.Load(bias), c01 = Vector512.Load(bias + 16), c02 = Vector512.Load(bias + 32), c03 = Vector512.Load(bias + 48);
        Vector512<float> c10 = c00, c11 = c01, c12 = c02, c13 = c03;
        Vector512<float> c20 = c00, c21 = c01, c22 = c02, c23 = c03;
        Vector512<float> c30 = c00, c31 = c01, c32 = c02, c33 = c03;
        for (var k = 0; k < inputs; k++, b += 64)
        {
            Vector512<float> b0 = Vector512.Load(b), b1 = Vector512.Load(b + 16), b2 = Vector512.Load(b + 32), b3 = Vector512.Load(b + 48);
            var value = Vector512.Create(a[k]);
            c00 = Vector512.MultiplyAddEstimate(value, b0, c00);
            c01 = Vector512.MultiplyAddEstimate(value, b1, c01);
            c02 = Vector512.MultiplyAddEstimate(value, b2, c02);
            c03 = Vector512.MultiplyAddEstimate(value, b3, c03);
            value = Vector512.Create(a1[k]);
            c10 = Vector512.MultiplyAddEstimate(value, b0, c10);
            c11 = Vector512.MultiplyAddEstimate(value, b1, c11);
            c12 = Vector512.MultiplyAddEstimate(value, b2, c12);
            c13 = Vector512.MultiplyAddEstimate(value, b3, c13);
            value = Vector512.Create(a2[k]);
            c20 = Vector512.MultiplyAddEstimate(value, b0, c20);
            c21 = Vector512.MultiplyAddEstimate(value, b1, c21);
            c22 = Vector512.MultiplyAddEstimate(value, b2, c22);
            c23 = Vector512.MultiplyAddEstimate(value, b3, c23);
            value = Vector512.Create(a3[k]);
            c30 = Vector512.MultiplyAddEstimate(value, b0, c30);
            c31 = Vector512.MultiplyAddEstimate(value, b1, c31);
            c32 = Vector512.MultiplyAddEstimate(value, b2, c32);
            c33 = Vector512.MultiplyAddEstimate(value, b3, c33);
        }

        Store(c, add, c00, c01, c02, c03);
        Store(c + outputs, add, c10, c11, c12, c13);
        Store(c + 2 * outputs, add, c20, c21, c22, c23);
        Store(c + 3 * outputs, add, c30, c31, c32, c33);
    }

    private static void Store(float* c, bool add, Vector512<float> c0, Vector512<float> c1, Vector512<float> c2, Vector512<float> c3)
    {
        if (add)
        {
            c0 += Vector512.Load(c);
            c1 += Vector512.Load(c + 16);
            c2 += Vector512.Load(c + 32);
            c3 += Vector512.Load(c + 48);
        }

        c0.Store(c);
        c1.Store(c + 16);
        c2.Store(c + 32);
        c3.Store(c + 48);
    }
}

/// <summary>4 rows × 16 columns at a time in 8 registers of 256 bits; without such registers the runtime splits them.</summary>
internal static unsafe class MatrixKernel256
{
    /// <summary>Sets c (or adds to it) to 4 rows of a times the panel b, plus the bias.</summary>
    public static void Multiply(float* a, int inputs, float* b, float* bias, float* c, int outputs, bool add)
    {
        for (var column = 0; column < 64; column += 16)
            MultiplyColumns(a, inputs, b + column, bias + column, c + column, outputs, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyColumns(float* a, int inputs, float* b, float* bias, float* c, int outputs, bool add)
    {
        float* a1 = a + inputs, a2 = a1 + inputs, a3 = a2 + inputs;
        Vector256<float> c00 = Vector256.Load(bias), c01 = Vector256.Load(bias + 8);
        Vector256<float> c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01;
        for (var k = 0; k < inputs; k++, b += 64)
        {
            Vector256<float> b0 = Vector256.Load(b), b1 = Vector256.Load(b + 8);
            var value = Vector256.Create(a[k]);
            c00 = Vector256.MultiplyAddEstimate(value, b0, c00);
            c01 = Vector256.MultiplyAddEstimate(value, b1, c01);
            value = Vector256.Create(a1[k]);
            c10 = Vector256.MultiplyAddEstimate(value, b0, c10);
            c11 = Vector256.MultiplyAddEstimate(value, b1, c11);
            value = Vector256.Create(a2[k]);
            c20 = Vector256.MultiplyAddEstimate(value, b0, c20);
            c21 = Vector256.MultiplyAddEstimate(value, b1, c21);
            value = Vector256.Create(a3[k]);
            c30 = Vector256.MultiplyAddEstimate(value, b0, c30);
            c31 = Vector256.MultiplyAddEstimate(value, b1, c31);
        }

        Store(c, add, c00, c01);
        Store(c + outputs, add, c10, c11);
        Store(c + 2 * outputs, add, c20, c21);
        Store(c + 3 * outputs, add, c30, c31);
    }

    private static void Store(float* c, bool add, Vector256<float> c0, Vector256<float> c1)
    {
        if (add)
        {
            c0 += Vector256.Load(c);
            c1 += Vector256.Load(c + 8);
        }

        c0.Store(c);
        c1.Store(c + 8);
    }
}
