using System.Net;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Tenants;

public sealed class TenantTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task A_created_tenant_can_be_used_at_once()
    {
        var operators = await host.SignInAsync("admin");
        var created = await CreateAsync(operators, "contoso");
        (await operators.GetAsync($"/api/abp/multi-tenancy/tenants/by-name/Contoso")).Ok().Json.GetProperty("normalizedName").GetString().ShouldBe("CONTOSO");

        var admin = host.OpenBrowser();
        (await admin.SignInAsync("boss@contoso.example", "B0ss-secret", "contoso")).ShouldBe(Browser.SignedIn);
        (await admin.GetAsync("/api/identity/roles/all")).Texts("name").ShouldBe(["admin", "agent", "curator"]);
        (await admin.GetAsync("/api/identity/users")).Texts("userName").ShouldBe(["admin"]);
        (await admin.CreateUserAsync("first", "agent")).GetProperty("tenantId").GetGuid().ShouldBe(created.GetProperty("id").GetGuid());
        await using var connection = await host.Database.OpenAsOwnerAsync();
        var token = (await connection.QueryAsync<string>($"select website_token from web_channels where tenant_id = '{created.GetProperty("id")}'")).Single();
        token!.Length.ShouldBe(22);
        (await connection.QueryAsync<long>($"select count(*) from answering_settings where tenant_id = '{created.GetProperty("id")}'")).ShouldBe([1L]);
        (await host.OpenBrowser().PostAsync($"/api/widget/{token}/sessions", new { locale = "en" })).Ok().Json.GetProperty("branding").GetProperty("name").GetString().ShouldBe("contoso");
    }

    [Theory]
    [InlineData("", "a@b.example", "1q2w3E*", TenantErrorCodes.NameInvalid)]
    [InlineData("two words", "a@b.example", "1q2w3E*", TenantErrorCodes.NameInvalid)]
    [InlineData("NORTHWIND", "a@b.example", "1q2w3E*", TenantErrorCodes.NameTaken)]
    [InlineData("host", "a@b.example", "1q2w3E*", TenantErrorCodes.NameTaken)]
    [InlineData("fabrikam", "no address", "1q2w3E*", IdentityErrorCodes.EmailInvalid)]
    [InlineData("fabrikam", "", "1q2w3E*", IdentityErrorCodes.EmailInvalid)]
    [InlineData("fabrikam", "a@b.example", "weak", IdentityErrorCodes.InputRefused)]
    public async Task A_refused_tenant_leaves_nothing_behind(string name, string adminEmailAddress, string adminPassword, string code)
    {
        var operators = await host.SignInAsync("admin");
        (await operators.PostAsync("/api/multi-tenancy/tenants", new { name, adminEmailAddress, adminPassword })).ShouldBeRefused(HttpStatusCode.BadRequest, code);
        (await operators.GetAsync("/api/multi-tenancy/tenants?filter=fabrikam")).Items.ShouldBeEmpty();
        (await operators.GetAsync("/api/abp/multi-tenancy/tenants/by-name/fabrikam")).Ok().Json.GetProperty("success").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_tenant_is_renamed_once_and_a_stale_edit_is_refused()
    {
        var operators = await host.SignInAsync("admin");
        var created = await CreateAsync(operators, "tailspin");
        var path = $"/api/multi-tenancy/tenants/{created.GetProperty("id")}";
        var stamp = created.GetProperty("concurrencyStamp").GetString();
        (await operators.PutAsync(path, new { name = "wingtip", concurrencyStamp = stamp })).Ok().Json.GetProperty("name").GetString().ShouldBe("wingtip");
        (await operators.PutAsync(path, new { name = "late", concurrencyStamp = stamp })).ShouldBeRefused(HttpStatusCode.Conflict, TenantErrorCodes.Stale);
        (await operators.PutAsync(path, new { name = "Harbor" })).ShouldBeRefused(HttpStatusCode.BadRequest, TenantErrorCodes.NameTaken);
        (await host.OpenBrowser().SignInAsync("admin", "B0ss-secret", "wingtip")).ShouldBe(Browser.SignedIn);
    }

    [Fact]
    public async Task A_deleted_tenant_takes_all_it_owned_along_and_signs_its_staff_out()
    {
        var operators = await host.SignInAsync("admin");
        var created = await CreateAsync(operators, "adventure");
        var admin = host.OpenBrowser();
        await admin.SignInAsync("admin", "B0ss-secret", "adventure");
        (await operators.DeleteAsync($"/api/multi-tenancy/tenants/{created.GetProperty("id")}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await operators.GetAsync($"/api/multi-tenancy/tenants/{created.GetProperty("id")}")).ShouldBeRefused(HttpStatusCode.NotFound, TenantErrorCodes.NotFound);
        await using var connection = await host.Database.OpenAsOwnerAsync();
        foreach (var table in new[] { "staff_users", "staff_roles", "staff_user_roles", "permission_grants", "web_channels", "answering_settings" })
            (await connection.QueryAsync<long>($"select count(*) from {table} where tenant_id = '{created.GetProperty("id")}'")).ShouldBe([0L], table);
        host.Clock.Advance(TimeSpan.FromSeconds(61));
        (await admin.GetAsync("/api/account/my-profile")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Seeding_again_changes_nothing()
    {
        const string state = """
            select md5(string_agg(row::text, ',' order by row::text)) from (
                select (id, tenant_id, password_hash, concurrency_stamp)::text as row from staff_users
                union all select (id, tenant_id, concurrency_stamp)::text from staff_roles
                union all select permission_grants::text from permission_grants
                union all select web_channels::text from web_channels) as rows
            """;
        await using var connection = await host.Database.OpenAsOwnerAsync();
        var before = await connection.QueryAsync<string>(state);
        await host.SeedAsync();
        (await connection.QueryAsync<string>(state)).ShouldBe(before);
    }

    [Fact]
    public async Task Secrets_do_not_stand_in_the_database_as_they_are()
    {
        await using var connection = await host.Database.OpenAsOwnerAsync();
        var secrets = await connection.QueryAsync<string>("select identity_secret from web_channels where website_token in ('northwind-demo', 'harbor-demo')");
        secrets.Count.ShouldBe(2);
        secrets.ShouldAllBe(secret => secret!.StartsWith("CfDJ8", StringComparison.Ordinal));
        (await connection.QueryAsync<long>("select count(*) from data_protection_keys")).Single().ShouldBeGreaterThan(0);
    }

    private static async Task<System.Text.Json.JsonElement> CreateAsync(Browser operators, string name) =>
        (await operators.PostAsync(
            "/api/multi-tenancy/tenants", new { name, adminEmailAddress = $"boss@{name}.example", adminPassword = "B0ss-secret", extraProperties = new { } })).Ok().Json;
}
