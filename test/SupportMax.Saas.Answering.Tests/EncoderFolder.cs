namespace SupportMax.Saas.Answering;

/// <summary>Where the encoder's weights are: SUPPORTMAX_ENCODER, or etc/models of this repository.</summary>
internal static class EncoderFolder
{
    /// <summary>The repository's own folder.</summary>
    public static string Repository { get; } = FindRepository();

    public static string Find() =>
        Environment.GetEnvironmentVariable("SUPPORTMAX_ENCODER") is { Length: > 0 } configured
            ? configured
            : Path.Combine(Repository, "etc", "models", "node_modules", "@energetic-ai", "model-embeddings-en", "dist");

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent;
        return folder?.FullName ?? ".";
    }
}
