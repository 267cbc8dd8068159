using System.Runtime.InteropServices;

namespace SupportMax.Saas.Answering;

/// <summary>A trained model as bytes, to be kept beside the base it was learnt from.</summary>
internal static class TrainedModelBytes
{
    private const string Format = "supportmax.model.1";

    /// <summary>Writes a model, the index over its texts left out.</summary>
    public static byte[] Write(TrainedModel model)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Format);
        WriteList(writer, model.Weights, writer.Write);
        writer.Write(model.Certainty.Slope);
        writer.Write(model.Certainty.Shift);
        WriteList(writer, model.Calibration.HeldOut, asked => WriteHeldOut(writer, asked));
        WriteList(writer, model.Intents, writer.Write);
        WriteList(writer, model.ProductAreas, writer.Write);
        WriteList(writer, [.. model.EntryClasses], pair =>
        {
            WriteId(writer, pair.Key);
            writer.Write(pair.Value);
        });
        WriteList(writer, model.Kernel?.Weights ?? [], said =>
        {
            writer.Write(said.Length);
            writer.Write(MemoryMarshal.AsBytes(said.AsSpan()));
        });
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads a model again.</summary>
    /// <param name="bytes">What <see cref="Write"/> wrote.</param>
    /// <param name="search">An index over the texts it was learnt from.</param>
    /// <exception cref="InvalidDataException">Something else.</exception>
    public static TrainedModel Read(byte[] bytes, SearchIndex search)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes));
            if (reader.ReadString() != Format) throw new InvalidDataException("The bytes are no model of this format.");
            var weights = ReadList(reader, reader.ReadDouble);
            var certainty = new Certainty(reader.ReadDouble(), reader.ReadDouble());
            var heldOut = ReadList(reader, () => ReadHeldOut(reader));
            var intents = ReadList(reader, reader.ReadString);
            var productAreas = ReadList(reader, reader.ReadString);
            var classes = ReadList(reader, () => KeyValuePair.Create(ReadId(reader), reader.ReadInt32())).ToDictionary();
            var said = ReadList(reader, () => ReadHalves(reader));
            if (said.Any(row => row.Length != search.Phrasings.Texts.Count)) throw new InvalidDataException("The model was learnt from other texts.");
            return new(said.Length == 0 ? null : new KernelModel(said, search), classes, intents, productAreas, weights, certainty, new Calibration(heldOut));
        }
        catch (Exception malformed) when (malformed is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("The bytes are no whole model.", malformed);
        }
    }

    private static void WriteList<T>(BinaryWriter writer, IReadOnlyList<T> list, Action<T> write)
    {
        writer.Write(list.Count);
        foreach (var item in list) write(item);
    }

    private static T[] ReadList<T>(BinaryReader reader, Func<T> read)
    {
        var list = new T[reader.ReadInt32()];
        for (var i = 0; i < list.Length; i++) list[i] = read();
        return list;
    }

    private static void WriteHeldOut(BinaryWriter writer, HeldOutAnswer asked)
    {
        WriteId(writer, asked.EntryId ?? Guid.Empty);
        writer.Write(asked.Graded.Probability);
        writer.Write(asked.Graded.IsRight);
        writer.Write(asked.Graded.Weight);
    }

    private static HeldOutAnswer ReadHeldOut(BinaryReader reader)
    {
        var id = ReadId(reader);
        return new(id == Guid.Empty ? null : id, new(reader.ReadDouble(), reader.ReadBoolean(), reader.ReadDouble()));
    }

    private static void WriteId(BinaryWriter writer, Guid id) => writer.Write(id.ToByteArray());

    private static Guid ReadId(BinaryReader reader) => new(reader.ReadBytes(16));

    private static Half[] ReadHalves(BinaryReader reader)
    {
        var halves = new Half[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        return halves;
    }
}
