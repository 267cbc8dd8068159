using SupportMax.Saas.Answering;

namespace SupportMax.Saas.TestBase;

/// <summary>The real sentence encoder, loaded once for all tests of a process.</summary>
public static class SharedEncoder
{
    private static readonly Lazy<ISentenceEncoder> s_encoder = new(() => UniversalSentenceEncoder.Load(
        Environment.GetEnvironmentVariable("SUPPORTMAX_ENCODER") is { Length: > 0 } configured
            ? configured
            : RepositoryFolder.Combine("etc", "models", "node_modules", "@energetic-ai", "model-embeddings-en", "dist")));

    /// <summary>The encoder.</summary>
    public static ISentenceEncoder Instance => s_encoder.Value;
}
