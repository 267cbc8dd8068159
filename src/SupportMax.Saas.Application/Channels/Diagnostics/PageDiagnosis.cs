using System.Text.RegularExpressions;

namespace SupportMax.Saas.Channels;

/// <summary>What would keep a widget from working on a page.</summary>
internal static partial class PageDiagnosis
{
    private const string Ok = "ok";
    private const string Problem = "problem";
    private const string Note = "note";

    private static readonly string[] s_script = ["script-src-elem", "script-src", "default-src"];
    private static readonly string[] s_connect = ["connect-src", "default-src"];
    private static readonly string[] s_image = ["img-src", "default-src"];

    public static IEnumerable<PageFindingDto> Examine(FetchedPage page, WebChannel channel, Uri site)
    {
        yield return new PageFindingDto("reachable", page.Status < 400 ? Ok : Problem, $"HTTP {page.Status}");
        if (page.Status >= 400)
            yield break;
        yield return new PageFindingDto("https", page.Address.Scheme == Uri.UriSchemeHttps || page.Address.IsLoopback ? Ok : Note, page.Address.Scheme);
        var tag = WidgetScript().Match(page.Html);
        yield return tag.Success ? new PageFindingDto("script", Ok, tag.Value) : new PageFindingDto("script", Problem, null);
        if (tag.Success)
        {
            var token = WebsiteToken().Match(tag.Value).Groups["token"].Value;
            yield return new PageFindingDto("token", token == channel.WebsiteToken ? Ok : Problem, token.Length == 0 ? null : token);
        }

        var policies = page.Policies.Concat(MetaPolicies(page.Html)).Select(text => new SecurityPolicy(text)).ToList();
        yield return Source("scriptSource", policies, s_script, new Uri(site, "/widget/widget.js"), page.Address);
        yield return Source("connectSource", policies, s_connect, new UriBuilder(site) { Scheme = site.Scheme == "https" ? "wss" : "ws", Path = "/hubs/chat" }.Uri, page.Address);
        if (channel.Branding.AvatarUrl is { } avatar)
            yield return Source("imageSource", policies, s_image, new Uri(avatar), page.Address);
        if (policies.Exists(policy => policy.IsSandboxedWithoutScripts))
            yield return new PageFindingDto("sandbox", Problem, "sandbox");
        // The widget's files say that any page may load them, so even the strictest value is fine.
        if (page.EmbedderPolicy is { } embedder)
            yield return new PageFindingDto("embedderPolicy", Ok, embedder);
        yield return new PageFindingDto("domain", channel.IsAllowedOn(page.Address.IdnHost) ? Ok : Problem, page.Address.IdnHost);
    }

    private static PageFindingDto Source(string check, List<SecurityPolicy> policies, string[] directives, Uri target, Uri page)
    {
        var closed = policies.Find(policy => !policy.Allows(directives, target, page));
        return new PageFindingDto(check, closed is null ? Ok : Problem, closed?.Describe(directives));
    }

    private static IEnumerable<string> MetaPolicies(string html) =>
        MetaTag().Matches(html).Select(tag => tag.Value).Where(tag => tag.Contains("content-security-policy\"", StringComparison.OrdinalIgnoreCase) || tag.Contains("content-security-policy'", StringComparison.OrdinalIgnoreCase))
            .Select(tag => Content().Match(tag)).Where(content => content.Success).Select(content => System.Net.WebUtility.HtmlDecode(content.Groups["text"].Value));

    [GeneratedRegex("<script[^>]*widget/widget\\.js[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WidgetScript();

    [GeneratedRegex("data-website-token\\s*=\\s*[\"']?(?<token>[^\"'\\s>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WebsiteToken();

    [GeneratedRegex("<meta[^>]*http-equiv[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MetaTag();

    [GeneratedRegex("content\\s*=\\s*(\"(?<text>[^\"]*)\"|'(?<text>[^']*)')", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Content();
}
