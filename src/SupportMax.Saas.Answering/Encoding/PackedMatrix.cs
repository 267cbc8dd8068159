using System.Runtime.Intrinsics;

namespace SupportMax.Saas.Answering;

/// <summary>A matrix and bias, laid out in panels of 64 columns so that a product reads memory once and in order.</summary>
internal sealed unsafe class PackedMatrix
{
    /// <summary>Rows are computed in groups of this many; callers give room for a multiple of it.</summary>
    public const int RowGroup = 4;

    private const int PanelWidth = 64;
    private const int Alignment = 64;

    private readonly int _inputs;
    private readonly int _outputs;
    private readonly float[] _panels;
    private readonly int _offset;
    private readonly float[] _bias;

    /// <summary>Packs a row-major [inputs, outputs] matrix; outputs must be a multiple of 64.</summary>
    public PackedMatrix(ReadOnlySpan<float> matrix, ReadOnlySpan<float> bias)
    {
        _outputs = bias.Length;
        _inputs = matrix.Length / _outputs;
        _bias = bias.ToArray();
        _panels = GC.AllocateUninitializedArray<float>(matrix.Length + Alignment / sizeof(float), pinned: true);
        fixed (float* start = _panels) _offset = (int)((Alignment - (nint)start % Alignment) % Alignment) / sizeof(float);
        var target = _panels.AsSpan(_offset);
        for (var column = 0; column < _outputs; column += PanelWidth)
            for (var row = 0; row < _inputs; row++, target = target[PanelWidth..])
                matrix.Slice(row * _outputs + column, PanelWidth).CopyTo(target);
    }

    /// <summary>Writes (or adds to what is there) <c>input · matrix + bias</c> for the given rows, rounded up to a group.</summary>
    public void Multiply(ReadOnlySpan<float> input, Span<float> output, int rows, bool add = false)
    {
        var padded = RoundUp(rows);
        if (input.Length < padded * _inputs || output.Length < padded * _outputs)
            throw new ArgumentException("The buffers need room for whole groups of rows.", nameof(rows));
        fixed (float* a = input, c = output, panels = _panels, bias = _bias)
            for (var column = 0; column < _outputs; column += PanelWidth)
            {
                var panel = panels + _offset + column * _inputs;
                for (var row = 0; row < padded; row += RowGroup)
                {
                    float* from = a + row * _inputs, to = c + row * _outputs + column;
                    if (Vector512.IsHardwareAccelerated) MatrixKernel512.Multiply(from, _inputs, panel, bias + column, to, _outputs, add);
                    else MatrixKernel256.Multiply(from, _inputs, panel, bias + column, to, _outputs, add);
                }
            }
    }

    /// <summary>The least multiple of a row group that is not below.</summary>
    public static int RoundUp(int rows) => (rows + RowGroup - 1) / RowGroup * RowGroup;
}
