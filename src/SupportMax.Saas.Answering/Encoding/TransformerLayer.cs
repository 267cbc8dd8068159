using System.Numerics.Tensors;

namespace SupportMax.Saas.Answering;

/// <summary>One layer: every token looks at the sentence's others (attention), then thinks for itself (feed-forward).</summary>
internal sealed class TransformerLayer
{
    private const int Heads = 4;

    private readonly LayerNormalization _beforeAttention;
    private readonly PackedMatrix _queryKeyValue;
    private readonly PackedMatrix _attentionOutput;
    private readonly LayerNormalization _beforeFeedForward;
    private readonly PackedMatrix _widen;
    private readonly PackedMatrix _narrow;
    private readonly int _width;

    /// <summary>Takes the layer's tensors; their published names differ by kind.</summary>
    public TransformerLayer(ModelWeights weights, int layer)
    {
        const string Concat = "/ConcatPartitions/concat";
        const string Normalization = "layer_prepostprocess/layer_norm/layer_norm_";
        const string Applied = "module_apply_default/Encoder_en/KonaTransformer/Encode/";
        var constants = $"{Applied}Layer_{layer}/TransformerLayer/";
        var kernels = $"module/Encoder_en/KonaTransformer/Encode/Layer_{layer}/TransformerLayer/MultiheadAttention/";
        var stack = $"{Applied}TransformerStack/Layer_{layer}/TransformerLayer/FFN/";
        var scale = weights[$"{constants}{Normalization}scale{Concat}"];
        _width = scale.Length;
        _beforeAttention = new(scale, weights[$"{constants}{Normalization}bias{Concat}"]);
        _queryKeyValue = new(
            weights[$"{kernels}qkv_transform_single/kernel/part_0"], weights[$"{constants}MultiheadAttention/qkv_transform_single/bias{Concat}"]);
        _attentionOutput = new(
            weights[$"{kernels}output_transform_single/kernel/part_0"], weights[$"{constants}MultiheadAttention/output_transform_single/bias{Concat}"]);
        _beforeFeedForward = new(weights[$"{constants}FFN/{Normalization}scale{Concat}"], weights[$"{constants}FFN/{Normalization}bias{Concat}"]);
        _widen = new(weights[$"{stack}conv1/Tensordot/Reshape_1"], weights[$"{constants}FFN/conv1/bias{Concat}"]);
        _narrow = new(weights[$"{stack}conv2/Tensordot/Reshape_1"], weights[$"{constants}FFN/conv2/bias{Concat}"]);
    }

    /// <summary>Adds what the layer finds in <paramref name="input"/> to the workspace's stream.</summary>
    public void Apply(ReadOnlySpan<float> input, EncoderWorkspace workspace, ReadOnlySpan<int> sentenceLengths, int rows)
    {
        _beforeAttention.Apply(input, workspace.Normalized, rows);
        _queryKeyValue.Multiply(workspace.Normalized, workspace.Wide, rows);
        var first = 0;
        foreach (var length in sentenceLengths)
        {
            for (var head = 0; length > 0 && head < Heads; head++) Attend(workspace, first, length, head);
            first += length;
        }

        _attentionOutput.Multiply(workspace.Attended, workspace.Stream, rows, add: true);
        _beforeFeedForward.Apply(workspace.Stream, workspace.Normalized, rows);
        _widen.Multiply(workspace.Normalized, workspace.Wide, rows);
        TensorPrimitives.Max(workspace.Wide, 0f, workspace.Wide);
        _narrow.Multiply(workspace.Wide, workspace.Stream, rows, add: true);
    }

    private void Attend(EncoderWorkspace workspace, int first, int length, int head)
    {
        var size = _width / Heads;
        var scale = 1 / MathF.Sqrt(size);
        var stride = 3 * _width;
        var queries = workspace.Wide[(first * stride + head * size)..];
        var keys = queries[_width..];
        var values = keys[_width..];
        var weights = workspace.AttentionWeights[..length];
        for (var token = 0; token < length; token++)
        {
            var query = queries.Slice(token * stride, size);
            for (var other = 0; other < length; other++)
                weights[other] = scale * TensorPrimitives.Dot<float>(query, keys.Slice(other * stride, size));
            TensorPrimitives.Subtract(weights, TensorPrimitives.Max<float>(weights), weights);
            TensorPrimitives.Exp(weights, weights);
            TensorPrimitives.Divide(weights, TensorPrimitives.Sum<float>(weights), weights);
            var attended = workspace.Attended.Slice((first + token) * _width + head * size, size);
            attended.Clear();
            for (var other = 0; other < length; other++)
                TensorPrimitives.MultiplyAdd(values.Slice(other * stride, size), weights[other], attended, attended);
        }
    }
}
