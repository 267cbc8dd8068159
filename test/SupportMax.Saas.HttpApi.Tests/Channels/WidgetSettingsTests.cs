using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SupportMax.Saas.Channels;

/// <summary>What a tenant sets about its widget, seen from the widget's side; and what is found on pages that embed it.</summary>
public sealed class WidgetSettingsTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Settings = "/api/widget-settings";

    [Fact]
    public async Task What_is_saved_is_what_the_next_page_shows_in_its_visitors_language()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        (await admin.PutAsync(Settings, Input())).Ok();
        var german = await BrandingAsync("de-CH");
        german.GetProperty("greeting").GetString().ShouldBe("Moin!");
        german.GetProperty("quickStarts").EnumerateArray().Select(item => item.GetString()).ShouldBe(["Wo ist meine Rechnung?"]);
        var other = await BrandingAsync("fr");
        (other.GetProperty("greeting").GetString(), other.GetProperty("name").GetString(), other.GetProperty("position").GetString()).ShouldBe(("Hello!", "Northwind help", "left"));
        (await admin.GetAsync(Settings)).Ok().Json.GetProperty("translations").GetProperty("de").GetProperty("greeting").GetString().ShouldBe("Moin!");

        async Task<System.Text.Json.JsonElement> BrandingAsync(string locale) =>
            (await host.OpenBrowser().PostAsync("/api/widget/northwind-demo/sessions", new { locale })).Ok().Json.GetProperty("branding");
    }

    [Fact]
    public async Task The_widget_stands_on_allowed_sites_alone_and_tells_where_it_was_seen()
    {
        var admin = await host.SignInAsync("admin", "harbor");
        (await admin.PutAsync(Settings, Input("Shop.Harbor.example", "https://*.harbor.test/anything"))).Ok().Json
            .GetProperty("allowedDomains").EnumerateArray().Select(domain => domain.GetString()).ShouldBe(["shop.harbor.example", "*.harbor.test"]);
        (await VisitAsync("https://elsewhere.example")).ShouldBeRefused(HttpStatusCode.Forbidden, ChannelErrorCodes.SiteNotAllowed);
        (await VisitAsync("https://harbor.test")).ShouldBeRefused(HttpStatusCode.Forbidden, ChannelErrorCodes.SiteNotAllowed);
        (await VisitAsync("https://evil-harbor.test")).ShouldBeRefused(HttpStatusCode.Forbidden, ChannelErrorCodes.SiteNotAllowed);
        (await VisitAsync("https://pay.harbor.test")).Ok();
        (await VisitAsync("https://shop.harbor.example:8443")).Ok();
        (await VisitAsync(host.Address.GetLeftPart(UriPartial.Authority))).Ok();
        var seen = (await admin.GetAsync(Settings)).Ok().Json;
        seen.GetProperty("lastSeenOn").GetString().ShouldBe("shop.harbor.example");
        (await admin.PutAsync(Settings, Input())).Ok();
        (await VisitAsync("https://elsewhere.example")).Ok();

        async Task<Answer> VisitAsync(string origin)
        {
            var browser = host.OpenBrowser();
            browser.Client.DefaultRequestHeaders.Add("Origin", origin);
            return await browser.PostAsync("/api/widget/harbor-demo/sessions", new { locale = "en" });
        }
    }

    [Fact]
    public async Task A_new_secret_counts_at_once_and_the_old_one_no_longer()
    {
        var admin = await host.SignInAsync("admin", "harbor");
        var old = (await admin.GetAsync($"{Settings}/secret")).Ok().Json.GetProperty("secret").GetString()!;
        (await IdentifyAsync(old)).Ok();
        var renewed = (await admin.PostAsync($"{Settings}/secret", new { })).Ok().Json.GetProperty("secret").GetString()!;
        renewed.ShouldNotBe(old);
        (await IdentifyAsync(old)).ShouldBeRefused(HttpStatusCode.BadRequest, ChannelErrorCodes.IdentityUnverified);
        (await IdentifyAsync(renewed)).Ok();
        (await admin.GetAsync(Settings)).Ok().Text.ShouldNotContain(renewed);

        Task<Answer> IdentifyAsync(string secret) => host.OpenBrowser().PostAsync("/api/widget/harbor-demo/sessions", new
        {
            user = new { id = "42", hmac = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "42"u8)) },
        });
    }

    [Theory]
    [InlineData("name", "")]
    [InlineData("color", "red")]
    [InlineData("textColor", "#2f5bd4")]
    [InlineData("avatarUrl", "javascript:alert(1)")]
    [InlineData("position", "middle")]
    [InlineData("allowedDomains", "not a domain")]
    public async Task What_cannot_be_is_refused_with_its_field(string field, string value)
    {
        var admin = await host.SignInAsync("admin", "harbor");
        var input = new Dictionary<string, object?>
        {
            ["name"] = "Harbor",
            ["color"] = "#2f5bd3",
            ["textColor"] = "#ffffff",
            ["position"] = "right",
            ["texts"] = new { greeting = "Hi" },
            [field] = field == "allowedDomains" ? new[] { value } : value,
        };
        var refused = await admin.PutAsync(Settings, input);
        refused.ShouldBeRefused(HttpStatusCode.BadRequest, ChannelErrorCodes.WidgetInvalid);
        refused.Json.GetProperty("error").GetProperty("validationErrors")[0].GetProperty("members")[0].GetString().ShouldBe(field);
    }

    [Fact]
    public async Task A_page_that_is_right_has_no_problem()
    {
        var origin = host.Address.GetLeftPart(UriPartial.Authority);
        var findings = await DiagnoseAsync(
            $"<script src=\"{origin}/widget/widget.js\" data-website-token=\"northwind-demo\" async></script>",
            $"default-src 'self'; script-src 'self' {origin}; connect-src {origin} {origin.Replace("http", "ws", StringComparison.Ordinal)}");
        findings.ShouldAllBe(finding => finding.Value == "ok");
        findings.Keys.ShouldBe(["reachable", "https", "script", "token", "scriptSource", "connectSource", "domain"]);
    }

    [Theory]
    [InlineData("<p>nothing</p>", "", "script")]
    [InlineData("<script src='/widget/widget.js' data-website-token='harbor-demo'></script>", "", "token")]
    [InlineData("<script src=/widget/widget.js data-website-token=northwind-demo></script>", "script-src 'self' https://cdn.example", "scriptSource")]
    [InlineData("<script src=/widget/widget.js data-website-token=northwind-demo></script>", "default-src 'none'; script-src *", "connectSource")]
    [InlineData("<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'\"><script src=/widget/widget.js data-website-token=northwind-demo></script>", "", "scriptSource")]
    [InlineData("<script src=/widget/widget.js data-website-token=northwind-demo></script>", "sandbox allow-forms", "sandbox")]
    public async Task What_is_wrong_on_a_page_is_named(string html, string policy, string check)
    {
        var findings = await DiagnoseAsync(html, policy);
        findings.Where(finding => finding.Value == "problem").Select(finding => finding.Key).ShouldBe([check]);
    }

    private static object Input(params string[] allowedDomains) => new
    {
        name = "Northwind help",
        color = "#2F5BD3",
        textColor = "#ffffff",
        position = "left",
        texts = new { greeting = "Hello!", quickStarts = new[] { "Where is my invoice?" } },
        translations = new { de = new { greeting = "Moin!", quickStarts = new[] { "Wo ist meine Rechnung?" } } },
        allowedDomains,
    };

    private async Task<Dictionary<string, string>> DiagnoseAsync(string html, string policy)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var site = builder.Build();
        site.MapGet("/", (HttpContext context) =>
        {
            if (policy.Length > 0)
                context.Response.Headers.ContentSecurityPolicy = policy;
            return Results.Content(html, "text/html");
        });
        await site.StartAsync();
        var admin = await host.SignInAsync("admin", "northwind");
        return (await admin.PostAsync($"{Settings}/diagnosis", new { address = site.Urls.First() })).Ok().Json.GetProperty("findings").EnumerateArray()
            .ToDictionary(finding => finding.GetProperty("check").GetString()!, finding => finding.GetProperty("state").GetString()!, StringComparer.Ordinal);
    }
}

/// <summary>As outside Development: pages of this machine stay closed.</summary>
public sealed class PrivatePagesTests(PrivatePagesTests.ClosedHost host) : IClassFixture<PrivatePagesTests.ClosedHost>
{
    [Theory]
    [InlineData("http://localhost")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://[::1]")]
    [InlineData("http://[::ffff:127.0.0.1]")]
    [InlineData("http://2130706433")]
    public async Task A_page_of_this_machine_is_as_good_as_not_there(string address)
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var diagnosis = (await admin.PostAsync("/api/widget-settings/diagnosis", new { address = $"{address}:{host.Address.Port}/demo/northwind" })).Ok();
        var finding = diagnosis.Json.GetProperty("findings").EnumerateArray().Single();
        (finding.GetProperty("check").GetString(), finding.GetProperty("state").GetString()).ShouldBe(("reachable", "problem"));
        finding.GetProperty("detail").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    /// <summary>A host that examines the internet alone.</summary>
    public sealed class ClosedHost : HostFixture
    {
        protected override Dictionary<string, string> Settings => new(StringComparer.Ordinal) { ["Widget:ExaminesPrivatePages"] = "false" };
    }
}
