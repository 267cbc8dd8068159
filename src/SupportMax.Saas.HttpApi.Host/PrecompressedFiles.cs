using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace SupportMax.Saas;

/// <summary>Serves what the build compressed (<c>etc/scripts/precompress.mjs</c>) in place of the plain file, to whoever takes it.</summary>
internal static class PrecompressedFiles
{
    private static readonly (string Ending, string Coding)[] s_codings = [(".br", ContentCoding.Brotli), (".gz", ContentCoding.Gzip)];

    /// <summary>A compressed file is of the type that the plain one is of.</summary>
    public static IContentTypeProvider ContentTypes { get; } = new PlainTypes();

    /// <summary>Lets what follows find the compressed file under the plain one's address.</summary>
    public static async Task ServeAsync(HttpContext context, IFileProvider files, RequestDelegate next)
    {
        var request = context.Request;
        var asked = request.Path;
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || !Path.HasExtension(asked) || CompressedName(request, files) is not { } name)
        {
            await next(context);
            return;
        }

        request.Path = name;
        try
        {
            await next(context);
        }
        finally
        {
            request.Path = asked;
        }
    }

    /// <summary>Says how a compressed file is coded, and that others get it otherwise.</summary>
    public static void Describe(HttpResponse response, string name)
    {
        // Also with the plain file, which a cache must not give to everybody.
        response.Headers.Vary = "Accept-Encoding";
        var coding = Array.Find(s_codings, each => name.EndsWith(each.Ending, StringComparison.Ordinal)).Coding;
        if (coding is not null)
            response.Headers.ContentEncoding = coding;
    }

    /// <summary>The name without the ending of a compressed file.</summary>
    public static string PlainName(string name) => Array.Exists(s_codings, each => name.EndsWith(each.Ending, StringComparison.Ordinal)) ? name[..name.LastIndexOf('.')] : name;

    private static string? CompressedName(HttpRequest request, IFileProvider files)
    {
        var best = ContentCoding.BestOf(request);
        var name = request.Path + Array.Find(s_codings, each => string.Equals(each.Coding, best, StringComparison.Ordinal)).Ending;
        return best is not null && files.GetFileInfo(name).Exists ? name : null;
    }

    private sealed class PlainTypes : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider _types = new();

        public bool TryGetContentType(string subpath, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string contentType)
        {
            if (!_types.TryGetContentType(PlainName(subpath), out contentType))
                return false;
            // A page that does not name its own character set would read the widget's texts in another one.
            if (contentType.StartsWith("text/", StringComparison.Ordinal))
                contentType += "; charset=utf-8";
            return true;
        }
    }
}
