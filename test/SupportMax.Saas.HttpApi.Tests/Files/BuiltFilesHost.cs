using System.IO.Compression;
using System.Text;

namespace SupportMax.Saas.Files;

/// <summary>A host that serves a small built admin of its own.</summary>
public sealed class BuiltFilesHost : HostFixture
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"supportmax-files-{Guid.NewGuid():N}");

    public const string Script = "export const text = 'kept in three forms';";

    protected override Dictionary<string, string> Settings => new(StringComparer.Ordinal) { ["webroot"] = _folder };

    public override async Task InitializeAsync()
    {
        var admin = Directory.CreateDirectory(Path.Combine(_folder, "admin")).FullName;
        await File.WriteAllTextAsync(Path.Combine(admin, "main-AB12CD34.js"), Script);
        await WriteAsync(Path.Combine(admin, "main-AB12CD34.js.br"), file => new BrotliStream(file, CompressionLevel.SmallestSize));
        await WriteAsync(Path.Combine(admin, "main-AB12CD34.js.gz"), file => new GZipStream(file, CompressionLevel.SmallestSize));
        await File.WriteAllTextAsync(Path.Combine(admin, "plain.css"), "a{}");
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task WriteAsync(string path, Func<Stream, Stream> compression)
    {
        await using var file = File.Create(path);
        await using var stream = compression(file);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Script));
    }
}
