using System.Globalization;
using Microsoft.AspNetCore.Http;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>Versions as ETags: <c>"v3"</c>.</summary>
internal static class IfMatch
{
    /// <summary>The ETag of a version.</summary>
    public static string TagOf(int version) => string.Create(CultureInfo.InvariantCulture, $"\"v{version}\"");

    /// <summary>The version that If-Match names; null without the header, or for <c>*</c>.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.EntityChanged"/>: it names none that ever was.</exception>
    public static int? Version(HttpRequest request)
    {
        var tag = request.Headers.IfMatch.ToString().Trim();
        if (tag.Length == 0 || tag == "*")
            return null;
        return tag is ['"', 'v', .. var number, '"'] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new BusinessException(PartnerErrorCodes.EntityChanged, ErrorKind.Conflict);
    }
}
