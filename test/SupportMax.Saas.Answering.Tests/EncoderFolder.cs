namespace SupportMax.Saas.Answering;

/// <summary>Where the encoder's weights are: SUPPORTMAX_ENCODER, or etc/models of this repository.</summary>
internal static class EncoderFolder
{
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable("SUPPORTMAX_ENCODER") is { Length: > 0 } configured) return configured;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? ".", "etc", "models", "node_modules", "@energetic-ai", "model-embeddings-en", "dist");
    }
}
