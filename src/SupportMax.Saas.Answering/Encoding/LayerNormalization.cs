using System.Numerics.Tensors;

namespace SupportMax.Saas.Answering;

/// <summary>Brings each row to mean 0 and deviation 1, then scales and shifts it as learnt.</summary>
internal sealed class LayerNormalization(ReadOnlySpan<float> scale, ReadOnlySpan<float> shift)
{
    private const float Epsilon = 1e-6f;

    private readonly float[] _scale = scale.ToArray();
    private readonly float[] _shift = shift.ToArray();

    /// <summary>Normalizes rows of the input into the output.</summary>
    public void Apply(ReadOnlySpan<float> input, Span<float> output, int rows)
    {
        var width = _scale.Length;
        for (var row = 0; row < rows; row++)
        {
            var target = output.Slice(row * width, width);
            var source = input.Slice(row * width, width);
            TensorPrimitives.Subtract(source, TensorPrimitives.Sum(source) / width, target);
            var deviation = MathF.Sqrt(TensorPrimitives.SumOfSquares(target) / width + Epsilon);
            TensorPrimitives.Multiply(target, 1 / deviation, target);
            TensorPrimitives.MultiplyAdd(target, _scale, _shift, target);
        }
    }
}
