namespace SupportMax.Saas.Benchmarks;

/// <summary>Where the repository's files are, found by walking up from the program.</summary>
internal static class Locations
{
    public static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json"))) folder = folder.Parent;
            return folder?.FullName ?? throw new DirectoryNotFoundException("Run this from inside the repository, or give --encoder and --data.");
        }
    }

    public static string Encoder =>
        Environment.GetEnvironmentVariable("SUPPORTMAX_ENCODER") is { Length: > 0 } configured
            ? configured
            : Path.Combine(Repository, "etc", "models", "node_modules", "@energetic-ai", "model-embeddings-en", "dist");
}
