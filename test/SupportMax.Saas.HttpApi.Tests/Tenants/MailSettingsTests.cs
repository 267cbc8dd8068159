using System.Net;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Tenants;

/// <summary>A tenant's own mail server, tried with a real conversation in SMTP.</summary>
public sealed class MailSettingsTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Emailing = "/api/setting-management/emailing";
    private const string Password = "sm7p-s3cret";

    [Fact]
    public async Task A_test_mail_goes_out_through_the_tenants_own_server_with_its_password()
    {
        await using var server = new MailCatcher(Password);
        var admin = await host.SignInAsync("admin", "northwind");
        (await admin.PostAsync(Emailing, Settings(server.Port, "mailer", Password))).Ok();
        (await admin.PostAsync($"{Emailing}/send-test-email", new { senderEmailAddress = "help@northwind.example", targetEmailAddress = "ada@example.com", subject = "Größe", body = "Grüße" })).Ok();
        var mail = await server.NextAsync();
        mail.From.ShouldBe("help@northwind.example");
        mail.To.ShouldBe("ada@example.com");
        mail.Text.Trim().ShouldBe("Grüße");
        server.Logins.ShouldBe(["mailer"]);
    }

    [Fact]
    public async Task The_password_is_never_shown_and_stands_encrypted()
    {
        var admin = await host.SignInAsync("admin", "harbor");
        (await admin.PostAsync(Emailing, Settings(2525, "mailer", Password))).Ok();
        var shown = (await admin.GetAsync(Emailing)).Ok();
        shown.Text.ShouldNotContain(Password);
        shown.Json.GetProperty("smtpPassword").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        shown.Json.GetProperty("hasPassword").GetBoolean().ShouldBeTrue();
        await using var owner = await host.Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<string>($"select value from setting_values where value like '%{Password}%'")).ShouldBeEmpty();
        (await owner.QueryAsync<string>($"select value from setting_values where name = '{SettingNames.SmtpPassword}'")).ShouldContain(value => value!.StartsWith("CfDJ8", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_password_stays_with_its_server_and_user_and_goes_with_neither_to_another()
    {
        var admin = await host.SignInAsync("admin", "harbor");
        (await admin.PostAsync(Emailing, Settings(2525, "mailer", Password))).Ok();
        (await admin.PostAsync(Emailing, Settings(2526, "mailer", ""))).Ok();
        (await HasPasswordAsync()).ShouldBeTrue();
        (await admin.PostAsync(Emailing, Settings(2526, "mailer", "", "localhost"))).Ok();
        (await HasPasswordAsync()).ShouldBeFalse();
        (await admin.PostAsync(Emailing, Settings(2526, "mailer", Password))).Ok();
        (await admin.PostAsync(Emailing, Settings(2526, "another", ""))).Ok();
        (await HasPasswordAsync()).ShouldBeFalse();

        async Task<bool> HasPasswordAsync() => (await admin.GetAsync(Emailing)).Ok().Json.GetProperty("hasPassword").GetBoolean();
    }

    [Fact]
    public async Task What_the_server_refuses_is_told_in_its_words()
    {
        await using var server = new MailCatcher();
        var admin = await host.SignInAsync("admin", "northwind");
        (await admin.PostAsync(Emailing, Settings(server.Port, "", ""))).Ok();
        var refused = await admin.PostAsync($"{Emailing}/send-test-email", new { targetEmailAddress = "nobody@example.com", subject = "a", body = "b" });
        refused.ShouldBeRefused(HttpStatusCode.BadRequest, TenantErrorCodes.MailRefused);
        refused.Text.ShouldContain("no such mailbox");
    }

    [Fact]
    public async Task Without_a_server_of_ones_own_the_operators_is_used_and_without_that_the_test_says_so()
    {
        var operators = await host.SignInAsync("admin");
        var name = $"mailless{Guid.NewGuid():N}"[..20];
        (await operators.PostAsync("/api/multi-tenancy/tenants", new { name, adminEmailAddress = $"a@{name}.example", adminPassword = Browser.SeedPassword })).Ok();
        var admin = await host.SignInAsync("admin", name);
        var mail = new { targetEmailAddress = "ada@example.com", subject = "a", body = "b" };
        (await admin.PostAsync($"{Emailing}/send-test-email", mail)).ShouldBeRefused(HttpStatusCode.BadRequest, TenantErrorCodes.MailNotConfigured);
        await using var server = new MailCatcher();
        (await operators.PostAsync(Emailing, Settings(server.Port, "", "", from: "ops@supportmax.example"))).Ok();
        (await admin.PostAsync($"{Emailing}/send-test-email", mail)).Ok();
        (await server.NextAsync()).From.ShouldBe("ops@supportmax.example");
        (await admin.GetAsync(Emailing)).Ok().Text.ShouldNotContain("ops@supportmax.example");
        (await operators.PostAsync(Emailing, Settings(25, "", "", "", ""))).Ok();
    }

    [Theory]
    [InlineData("mail server", 25, "help@a.example", "smtpHost")]
    [InlineData("127.0.0.1", 0, "help@a.example", "smtpPort")]
    [InlineData("127.0.0.1", 25, "no address", "defaultFromAddress")]
    [InlineData("127.0.0.1", 25, "a@b.example\r\nBcc: x@y.example", "defaultFromAddress")]
    public async Task What_cannot_be_right_is_refused_with_its_field(string smtpHost, int smtpPort, string defaultFromAddress, string field)
    {
        var admin = await host.SignInAsync("admin", "harbor");
        var refused = await admin.PostAsync(Emailing, new { smtpHost, smtpPort, defaultFromAddress, smtpUseDefaultCredentials = true });
        refused.ShouldBeRefused(HttpStatusCode.BadRequest, TenantErrorCodes.MailSettingInvalid);
        refused.Json.GetProperty("error").GetProperty("validationErrors")[0].GetProperty("members")[0].GetString().ShouldBe(field);
    }

    [Fact]
    public async Task An_edition_without_it_keeps_the_tenant_from_a_server_of_its_own()
    {
        var operators = await host.SignInAsync("admin");
        var admin = await host.SignInAsync("admin", "harbor");
        var id = (await operators.GetAsync("/api/abp/multi-tenancy/tenants/by-name/harbor")).Ok().Json.GetProperty("tenantId");
        var path = $"/api/feature-management/features?providerName=T&providerKey={id}";
        (await operators.PutAsync(path, new { features = new[] { new { name = FeatureNames.OwnMailServer, value = "false" } } })).Ok();
        (await admin.PostAsync(Emailing, Settings(25, "", ""))).ShouldBeRefused(HttpStatusCode.Forbidden, TenantErrorCodes.FeatureOff);
        (await operators.DeleteAsync(path)).Ok();
    }

    [Fact]
    public async Task The_time_zone_is_the_tenants_own()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        (await admin.PostAsync("/api/setting-management/timezone?timezone=Mars/Olympus", new { })).ShouldBeRefused(HttpStatusCode.BadRequest, TenantErrorCodes.TimeZoneUnknown);
        (await admin.PostAsync("/api/setting-management/timezone?timezone=Europe/Berlin", new { })).Ok();
        var timing = (await admin.GetAsync("/api/abp/application-configuration")).Ok().Json.GetProperty("timing").GetProperty("timeZone");
        timing.GetProperty("iana").GetProperty("timeZoneName").GetString().ShouldBe("Europe/Berlin");
        timing.GetProperty("windows").GetProperty("timeZoneId").GetString().ShouldBe("W. Europe Standard Time");
        var other = await host.SignInAsync("admin", "harbor");
        (await other.GetAsync("/api/setting-management/timezone")).Ok().Text.ShouldContain("UTC");
        (await admin.GetAsync("/api/setting-management/timezone/timezones")).Ok().Text.ShouldContain("Europe/Berlin");
    }

    private static object Settings(int port, string userName, string password, string smtpHost = "127.0.0.1", string from = "help@northwind.example") => new
    {
        smtpHost,
        smtpPort = port,
        smtpUserName = userName,
        smtpPassword = password,
        smtpUseDefaultCredentials = userName.Length == 0,
        defaultFromAddress = from,
        defaultFromDisplayName = "Northwind",
    };
}
