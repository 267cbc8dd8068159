namespace SupportMax.Saas.Answering;

/// <summary>The real encoder, loaded once for all tests.</summary>
public sealed class EncoderFixture
{
    public UniversalSentenceEncoder Encoder { get; } = UniversalSentenceEncoder.Load(EncoderFolder.Find());

    public MemoryEncodingCache Cache { get; } = new();

    public Lazy<KnowledgeIndex> Sample { get; }

    public EncoderFixture() =>
        Sample = new(() => KnowledgeIndex.Build(SampleBase.All, Encoder, Cache, null, CancellationToken.None).Train(CancellationToken.None));
}

[CollectionDefinition(Name)]
public sealed class EncoderCollection : ICollectionFixture<EncoderFixture>
{
    public const string Name = "encoder";
}
