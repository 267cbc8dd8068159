using System.Net;

namespace SupportMax.Saas.Identity;

public sealed class SignInTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const int Invalid = 2;
    private const int NotAllowed = 3;
    private const int LockedOut = 4;

    [Fact]
    public async Task A_signed_in_person_is_known_by_name_tenant_and_role()
    {
        var browser = await host.SignInAsync("curator", "northwind");
        var configuration = (await browser.GetAsync("/api/abp/application-configuration")).Ok().Json;
        var user = configuration.GetProperty("currentUser");
        user.GetProperty("isAuthenticated").GetBoolean().ShouldBeTrue();
        user.GetProperty("userName").GetString().ShouldBe("curator");
        user.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).ShouldBe(["curator"]);
        configuration.GetProperty("currentTenant").GetProperty("name").GetString().ShouldBe("northwind");
        user.GetProperty("tenantId").GetGuid().ShouldBe(configuration.GetProperty("currentTenant").GetProperty("id").GetGuid());
    }

    [Theory]
    [InlineData("admin@harbor.example", "harbor")]
    [InlineData("ADMIN", "HARBOR")]
    [InlineData("admin", null)]
    public async Task Name_or_mail_in_any_case_signs_in(string name, string? tenant)
    {
        (await host.OpenBrowser().SignInAsync(name, Browser.SeedPassword, tenant)).ShouldBe(Browser.SignedIn);
    }

    [Theory]
    [InlineData("admin", "wrong", "northwind")]
    [InlineData("nobody", Browser.SeedPassword, "northwind")]
    [InlineData("admin", Browser.SeedPassword, "no-such-tenant")]
    [InlineData("curator", Browser.SeedPassword, null)]
    [InlineData("agent@northwind.example", Browser.SeedPassword, "harbor")]
    [InlineData("ad\0min", Browser.SeedPassword, "north\0wind")]
    [InlineData("", "", "")]
    public async Task What_is_wrong_is_not_told(string name, string password, string? tenant)
    {
        var browser = host.OpenBrowser();
        (await browser.SignInAsync(name, password, tenant)).ShouldBe(Invalid);
        (await browser.GetAsync("/api/account/my-profile")).ShouldBeRefused(HttpStatusCode.Unauthorized, "Common:SignInRequired");
    }

    [Fact]
    public async Task The_tenant_chosen_on_the_page_counts_for_signing_in_and_for_nothing_else()
    {
        var browser = host.OpenBrowser();
        var found = (await browser.GetAsync("/api/abp/multi-tenancy/tenants/by-name/northwind")).Ok().Json;
        browser.Client.DefaultRequestHeaders.Add("__tenant", found.GetProperty("tenantId").GetString());
        (await browser.SignInAsync("agent", Browser.SeedPassword)).ShouldBe(Browser.SignedIn);
        browser.Client.DefaultRequestHeaders.Remove("__tenant");
        browser.Client.DefaultRequestHeaders.Add("__tenant", "harbor");
        var configuration = (await browser.GetAsync("/api/abp/application-configuration")).Ok().Json;
        configuration.GetProperty("currentTenant").GetProperty("name").GetString().ShouldBe("northwind");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_also_for_the_right_one()
    {
        var browser = host.OpenBrowser();
        for (var attempt = 1; attempt < StaffConsts.MaxFailedSignIns; attempt++)
            (await browser.SignInAsync("agent", "wrong", "harbor")).ShouldBe(Invalid);
        (await browser.SignInAsync("agent", "wrong", "harbor")).ShouldBe(LockedOut);
        (await browser.SignInAsync("agent", Browser.SeedPassword, "harbor")).ShouldBe(LockedOut);
        (await browser.SignInAsync("agent", Browser.SeedPassword, "northwind")).ShouldBe(Browser.SignedIn);
    }

    [Fact]
    public async Task Wrong_passwords_at_the_same_moment_are_counted_one_by_one()
    {
        var browser = host.OpenBrowser();
        await Task.WhenAll(Enumerable.Range(0, StaffConsts.MaxFailedSignIns).Select(_ => browser.SignInAsync("curator", "wrong", "harbor")));
        (await browser.SignInAsync("curator", Browser.SeedPassword, "harbor")).ShouldBe(LockedOut);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var browser = await host.SignInAsync("admin", "harbor");
        (await browser.GetAsync("/api/account/my-profile")).Ok();
        (await browser.GetAsync("/api/account/logout")).Ok();
        (await browser.GetAsync("/api/account/my-profile")).ShouldBeRefused(HttpStatusCode.Unauthorized, "Common:SignInRequired");
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_foreign_sites()
    {
        var browser = host.OpenBrowser();
        var input = new { userNameOrEmailAddress = "admin", password = Browser.SeedPassword, tenantName = "harbor", rememberMe = true };
        var cookies = (await browser.PostAsync("/api/account/login", input)).Ok().Cookies;
        var session = cookies.Single(cookie => cookie.StartsWith(".SupportMax.Session=", StringComparison.Ordinal)).ToLowerInvariant();
        session.ShouldContain("httponly");
        session.ShouldContain("samesite=lax");
        session.ShouldContain("expires=");
        cookies.Single(cookie => cookie.StartsWith("XSRF-TOKEN=", StringComparison.Ordinal)).ShouldNotContain("httponly", Case.Insensitive);
    }

    [Fact]
    public async Task Whoever_is_switched_off_is_signed_out_within_a_minute_and_may_not_come_back()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        await admin.CreateUserAsync("leaver");
        var leaver = host.OpenBrowser();
        (await leaver.SignInAsync("leaver", Browser.SeedPassword, "northwind")).ShouldBe(Browser.SignedIn);
        var user = (await admin.GetAsync("/api/identity/users?filter=leaver")).Items.Single();
        (await admin.PutAsync($"/api/identity/users/{user.GetProperty("id")}", new { userName = "leaver", email = "leaver@northwind.example", isActive = false })).Ok();

        host.Clock.Advance(TimeSpan.FromSeconds(61));
        (await leaver.GetAsync("/api/account/my-profile")).ShouldBeRefused(HttpStatusCode.Unauthorized, "Common:SignInRequired");
        (await leaver.SignInAsync("leaver", Browser.SeedPassword, "northwind")).ShouldBe(NotAllowed);
        (await admin.GetAsync("/api/account/my-profile")).Ok();
    }

    [Fact]
    public async Task A_changed_password_ends_other_sessions_and_keeps_this_one()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        await admin.CreateUserAsync("changer");
        var here = host.OpenBrowser();
        var elsewhere = host.OpenBrowser();
        foreach (var browser in new[] { here, elsewhere })
            (await browser.SignInAsync("changer", Browser.SeedPassword, "northwind")).ShouldBe(Browser.SignedIn);

        (await here.PostAsync("/api/account/my-profile/change-password", new { currentPassword = "wrong", newPassword = "N3w-secret" }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, IdentityErrorCodes.PasswordWrong);
        (await here.PostAsync("/api/account/my-profile/change-password", new { currentPassword = Browser.SeedPassword, newPassword = "short" }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, IdentityErrorCodes.InputRefused);
        (await here.PostAsync("/api/account/my-profile/change-password", new { currentPassword = Browser.SeedPassword, newPassword = "N3w-secret" })).Ok();

        host.Clock.Advance(TimeSpan.FromSeconds(61));
        (await here.GetAsync("/api/account/my-profile")).Ok();
        (await elsewhere.GetAsync("/api/account/my-profile")).ShouldBeRefused(HttpStatusCode.Unauthorized, "Common:SignInRequired");
    }
}
