using Microsoft.AspNetCore.Http;

namespace SupportMax.Saas;

/// <summary>The content codings in which files and texts are kept beside the plain ones (RFC 9110, section 12.5.3).</summary>
public static class ContentCoding
{
    /// <summary>Brotli: the smallest, taken by browsers over TLS and from this machine.</summary>
    public const string Brotli = "br";

    /// <summary>gzip: taken by everybody else.</summary>
    public const string Gzip = "gzip";

    /// <summary>The smallest coding that the caller takes, or null when it takes none of ours.</summary>
    public static string? BestOf(HttpRequest request)
    {
        var taken = request.GetTypedHeaders().AcceptEncoding.Where(coding => coding.Quality is not 0).Select(coding => coding.Value.Value).ToArray();
        return Array.Find([Brotli, Gzip], ours => taken.Contains(ours, StringComparer.OrdinalIgnoreCase));
    }
}
