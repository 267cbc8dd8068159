using System.Net;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Identity;

public sealed class AntiforgeryTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static readonly object s_role = new { name = "forged" };

    [Fact]
    public async Task A_change_without_the_token_is_refused_and_changes_nothing()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        (await admin.SendAsync(HttpMethod.Post, "/api/identity/roles", s_role, antiforgery: false)).ShouldBeRefused(HttpStatusCode.BadRequest, CommonErrorCodes.AntiforgeryInvalid);
        (await admin.GetAsync("/api/identity/roles/all")).Texts("name").ShouldNotContain("forged");
    }

    [Fact]
    public async Task The_token_of_somebody_else_is_refused()
    {
        var other = await host.SignInAsync("admin", "harbor");
        var cookies = (await other.GetAsync("/api/abp/application-configuration")).Ok().Cookies;
        var foreign = Uri.UnescapeDataString(cookies.Single(cookie => cookie.StartsWith("XSRF-TOKEN=", StringComparison.Ordinal)).Split('=', 2)[1].Split(';')[0]);
        var admin = await host.SignInAsync("admin", "northwind");
        admin.Client.DefaultRequestHeaders.Add("RequestVerificationToken", foreign);
        (await admin.SendAsync(HttpMethod.Post, "/api/identity/roles", s_role, antiforgery: false)).ShouldBeRefused(HttpStatusCode.BadRequest, CommonErrorCodes.AntiforgeryInvalid);
    }

    [Fact]
    public async Task Without_a_session_the_answer_is_to_sign_in()
    {
        (await host.OpenBrowser().PostAsync("/api/identity/roles", s_role)).ShouldBeRefused(HttpStatusCode.Unauthorized, CommonErrorCodes.SignInRequired);
    }

    [Fact]
    public async Task Signing_in_again_needs_no_token()
    {
        var browser = await host.SignInAsync("admin", "northwind");
        var input = new { userNameOrEmailAddress = "admin", password = Browser.SeedPassword, tenantName = "harbor" };
        (await browser.SendAsync(HttpMethod.Post, "/api/account/login", input, antiforgery: false)).Ok();
        await browser.CreateRoleAsync("after-signing-in-again");
    }
}
