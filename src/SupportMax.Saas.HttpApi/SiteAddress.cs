using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace SupportMax.Saas;

/// <summary>Under which address this site is reached from outside.</summary>
internal static class SiteAddress
{
    /// <summary>The setting's name.</summary>
    public const string Setting = "Site:PublicUrl";

    /// <summary>The configured address, or null.</summary>
    public static Uri? Configured(IConfiguration configuration) => Uri.TryCreate(configuration[Setting], UriKind.Absolute, out var configured) ? configured : null;

    /// <summary>The address by which a request came. Its host is the caller's word alone.</summary>
    public static Uri Of(HttpRequest request) => new($"{request.Scheme}://{request.Host}");
}
