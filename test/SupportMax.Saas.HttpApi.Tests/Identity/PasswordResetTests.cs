using System.Net;
using System.Text.RegularExpressions;
using System.Web;

namespace SupportMax.Saas.Identity;

/// <summary>Forgotten passwords and invitations, by the link that really came by mail.</summary>
public sealed partial class PasswordResetTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string NewPassword = "N3w-secret!";

    [Fact]
    public async Task The_link_in_the_mail_sets_a_new_password_once()
    {
        await using var server = await OpenMailServerAsync();
        var admin = await host.SignInAsync("admin", "northwind");
        var user = await admin.CreateUserAsync("forgetful", "agent");
        var stranger = host.OpenBrowser();
        (await stranger.PostAsync("/api/account/send-password-reset-code", new { email = "forgetful@northwind.example", appName = "Angular", tenantName = "northwind" })).Ok();
        var mail = await server.NextAsync();
        mail.To.ShouldBe("forgetful@northwind.example");
        mail.Text.ShouldContain("forgetful");
        var link = LinkIn(mail.Text);
        link["userId"].ShouldBe(user.GetProperty("id").GetString());

        (await ResetAsync(stranger, link, "weak")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await ResetAsync(stranger, link, NewPassword)).Ok();
        (await stranger.SignInAsync("forgetful", NewPassword, "northwind")).ShouldBe(Browser.SignedIn);
        (await ResetAsync(host.OpenBrowser(), link, "An0ther-secret!")).ShouldBeRefused(HttpStatusCode.BadRequest, IdentityErrorCodes.ResetTokenInvalid);
    }

    [Fact]
    public async Task A_link_works_neither_in_another_tenant_nor_for_another_user_nor_after_a_day()
    {
        await using var server = await OpenMailServerAsync();
        var stranger = host.OpenBrowser();
        (await stranger.PostAsync("/api/account/send-password-reset-code", new { email = "agent@harbor.example", tenantName = "harbor" })).Ok();
        var link = LinkIn((await server.NextAsync()).Text);
        var northwind = (await stranger.GetAsync("/api/abp/multi-tenancy/tenants/by-name/northwind")).Ok().Json.GetProperty("tenantId").GetString()!;
        (await ResetAsync(stranger, With("tenant", northwind), NewPassword)).ShouldBeRefused(HttpStatusCode.BadRequest, IdentityErrorCodes.ResetTokenInvalid);
        (await ResetAsync(stranger, With("userId", Guid.NewGuid().ToString()), NewPassword)).ShouldBeRefused(HttpStatusCode.BadRequest, IdentityErrorCodes.ResetTokenInvalid);
        (await ResetAsync(stranger, With("resetToken", "made-up"), NewPassword)).ShouldBeRefused(HttpStatusCode.BadRequest, IdentityErrorCodes.ResetTokenInvalid);
        (await host.OpenBrowser().SignInAsync("agent", Browser.SeedPassword, "harbor")).ShouldBe(Browser.SignedIn);

        Dictionary<string, string> With(string key, string value) => new(link, StringComparer.Ordinal) { [key] = value };
    }

    [Fact]
    public async Task Whether_somebody_has_the_address_is_not_told()
    {
        await using var server = await OpenMailServerAsync();
        var stranger = host.OpenBrowser();
        foreach (var (email, tenantName) in new[] { ("nobody-here@northwind.example", "northwind"), ("agent@northwind.example", "harbor"), ("agent@northwind.example", "no-such-tenant"), ("", "") })
            (await stranger.PostAsync("/api/account/send-password-reset-code", new { email, tenantName })).Status.ShouldBe(HttpStatusCode.NoContent);
        // What comes first through the one queue is the next real one: the others sent nothing.
        (await stranger.PostAsync("/api/account/send-password-reset-code", new { email = "curator@northwind.example", tenantName = "northwind" })).Ok();
        (await server.NextAsync()).To.ShouldBe("curator@northwind.example");
        server.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task An_invited_administrator_chooses_a_password_and_has_the_edition_that_was_sold()
    {
        await using var server = await OpenMailServerAsync();
        var operators = await host.SignInAsync("admin");
        var invited = (await operators.PostAsync("/api/operators/tenants", new { name = "lakeside", adminEmailAddress = "lena@lakeside.example", edition = "trial" })).Ok().Json;
        invited.GetProperty("isMailed").GetBoolean().ShouldBeTrue();
        var mail = await server.NextAsync();
        mail.To.ShouldBe("lena@lakeside.example");
        var link = LinkIn(mail.Text);
        link.ShouldBe(LinkIn(invited.GetProperty("invitationLink").GetString()!));
        var lena = host.OpenBrowser();
        (await ResetAsync(lena, link, NewPassword)).Ok();
        (await lena.SignInAsync("admin", NewPassword, "lakeside")).ShouldBe(Browser.SignedIn);
        var listed = (await operators.GetAsync("/api/operators/tenants?filter=lakeside")).Ok().Items.Single();
        listed.GetProperty("edition").GetString().ShouldBe("trial");
        listed.GetProperty("usage").GetProperty("maxFaqs").GetInt64().ShouldBe(500);
        listed.GetProperty("notices").EnumerateArray().Select(notice => notice.GetString()).ShouldBe(["knowledgeEmpty"]);
    }

    private static Task<Answer> ResetAsync(Browser browser, Dictionary<string, string> link, string password)
    {
        browser.Client.DefaultRequestHeaders.Remove("__tenant");
        browser.Client.DefaultRequestHeaders.Add("__tenant", link["tenant"]);
        return browser.PostAsync("/api/account/reset-password", new { userId = link["userId"], resetToken = link["resetToken"], password });
    }

    private static Dictionary<string, string> LinkIn(string text)
    {
        var query = HttpUtility.ParseQueryString(Link().Match(text).Value.Split('?')[1]);
        return query.AllKeys.ToDictionary(key => key!, key => query[key]!, StringComparer.Ordinal);
    }

    private async Task<MailCatcher> OpenMailServerAsync()
    {
        var server = new MailCatcher();
        var operators = await host.SignInAsync("admin");
        (await operators.PostAsync("/api/setting-management/emailing", new { smtpHost = "127.0.0.1", smtpPort = server.Port, smtpUseDefaultCredentials = true, defaultFromAddress = "ops@supportmax.example" })).Ok();
        return server;
    }

    [GeneratedRegex(@"http\S+/account/reset-password\?\S+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
