using System.Net;
using System.Text.RegularExpressions;

namespace SupportMax.Saas.Crm;

/// <summary>Notes are HTML in HubSpot, and plain text here.</summary>
internal static partial class HubSpotText
{
    public static string ToHtml(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);

    public static string ToPlain(string? html) => WebUtility.HtmlDecode(Tag().Replace(LineBreak().Replace(html ?? "", "\n"), ""));

    [GeneratedRegex(@"<br\s*/?>|</p>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LineBreak();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
