namespace SupportMax.Saas.Answering;

/// <summary>The buffers of one pass, used by one thread at a time and grown as sentences need.</summary>
internal sealed class EncoderWorkspace
{
    private const int Width = 512;
    private const int WideWidth = 1536;

    private int _rows;
    private float[] _embedded = [];
    private float[] _stream = [];
    private float[] _normalized = [];
    private float[] _attended = [];
    private float[] _wide = [];

    /// <summary>Tokens as they enter, 256 numbers each.</summary>
    public Span<float> Embedded => _embedded.AsSpan(0, _rows * Width / 2);

    /// <summary>The residual stream, 512 numbers a token.</summary>
    public Span<float> Stream => _stream.AsSpan(0, _rows * Width);

    /// <summary>The stream after layer normalization.</summary>
    public Span<float> Normalized => _normalized.AsSpan(0, _rows * Width);

    /// <summary>What attention gathered.</summary>
    public Span<float> Attended => _attended.AsSpan(0, _rows * Width);

    /// <summary>Queries, keys and values, or the widened feed-forward stream.</summary>
    public Span<float> Wide => _wide.AsSpan(0, _rows * WideWidth);

    /// <summary>How much one token looks at each other.</summary>
    public float[] AttentionWeights { get; } = new float[UniversalSentenceEncoder.MostTokens];

    /// <summary>Makes room for this many tokens.</summary>
    public void Prepare(int tokens)
    {
        _rows = PackedMatrix.RoundUp(Math.Max(tokens, 1));
        if (_stream.Length >= _rows * Width) return;
        _embedded = new float[_rows * Width / 2];
        _stream = new float[_rows * Width];
        _normalized = new float[_rows * Width];
        _attended = new float[_rows * Width];
        _wide = new float[_rows * WideWidth];
    }
}
