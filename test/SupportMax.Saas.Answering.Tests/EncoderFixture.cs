namespace SupportMax.Saas.Answering;

/// <summary>The real encoder, loaded once for all tests.</summary>
public sealed class EncoderFixture
{
    public UniversalSentenceEncoder Encoder { get; } = UniversalSentenceEncoder.Load(EncoderFolder.Find());

    public MemoryEncodingCache Cache { get; } = new();
}

[CollectionDefinition(Name)]
public sealed class EncoderCollection : ICollectionFixture<EncoderFixture>
{
    public const string Name = "encoder";
}
