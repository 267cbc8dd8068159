using System.Net;
using System.Text.Json;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Identity;

public sealed class PermissionTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Theory]
    [InlineData("curator")]
    [InlineData("agent")]
    public async Task Only_administrators_manage_staff(string userName)
    {
        var browser = await host.SignInAsync(userName, "northwind");
        (await browser.GetAsync("/api/identity/users")).ShouldBeRefused(HttpStatusCode.Forbidden, CommonErrorCodes.PermissionRequired);
        (await browser.PostAsync("/api/identity/roles", new { name = "mine" })).ShouldBeRefused(HttpStatusCode.Forbidden, CommonErrorCodes.PermissionRequired);
        (await browser.GrantAsync(userName, AbpPermissions.Users)).ShouldBeRefused(HttpStatusCode.Forbidden, CommonErrorCodes.PermissionRequired);
        (await browser.GetAsync("/api/permission-management/permissions?providerName=U&providerKey=x")).ShouldBeRefused(HttpStatusCode.Forbidden, CommonErrorCodes.PermissionRequired);
    }

    [Fact]
    public async Task Each_role_starts_with_what_it_needs()
    {
        (await PoliciesOfAsync("agent", "harbor")).ShouldBe(
            [SupportMaxPermissions.Dashboard, SupportMaxPermissions.Conversations, SupportMaxPermissions.ConversationsReply, SupportMaxPermissions.Tickets, SupportMaxPermissions.Knowledge],
            ignoreOrder: true);
        (await PoliciesOfAsync("curator", "harbor")).ShouldContain(SupportMaxPermissions.AnsweringThresholds);
        (await PoliciesOfAsync("admin", "harbor")).ShouldContain(AbpPermissions.RolesManagePermissions);
        (await PoliciesOfAsync("admin", "harbor")).ShouldNotContain(AbpPermissions.Tenants);
        (await PoliciesOfAsync("admin", null)).ShouldContain(AbpPermissions.TenantsCreate);
        (await PoliciesOfAsync("admin", null)).ShouldNotContain(SupportMaxPermissions.Conversations);
    }

    [Fact]
    public async Task A_grant_and_its_revocation_count_at_once()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        await admin.CreateRoleAsync("reader");
        await admin.CreateUserAsync("rita", "reader");
        var rita = host.OpenBrowser();
        await rita.SignInAsync("rita", Browser.SeedPassword, "northwind");
        (await rita.GetAsync("/api/identity/roles")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await admin.GrantAsync("reader", AbpPermissions.Roles)).Ok();
        (await rita.GetAsync("/api/identity/roles")).Ok();
        (await admin.GrantAsync("reader", AbpPermissions.Roles, isGranted: false)).Ok();
        (await rita.GetAsync("/api/identity/roles")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_users_permissions_name_the_role_that_grants_them()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var user = await admin.CreateUserAsync("uma", "agent");
        var path = $"/api/permission-management/permissions?providerName=U&providerKey={user.GetProperty("id")}";
        (await admin.PutAsync(path, new { permissions = new[] { new { name = SupportMaxPermissions.KnowledgeEdit, isGranted = true } } })).Ok();
        var answer = (await admin.GetAsync(path)).Ok().Json;
        answer.GetProperty("entityDisplayName").GetString().ShouldBe("uma");
        ProvidersOf(answer, SupportMaxPermissions.Tickets).ShouldBe(["R:agent"]);
        ProvidersOf(answer, SupportMaxPermissions.KnowledgeEdit).ShouldBe([$"U:{user.GetProperty("id")}"]);
        ProvidersOf(answer, SupportMaxPermissions.KnowledgePublish).ShouldBeEmpty();
        answer.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("name").GetString()).ShouldBe(["AbpIdentity", "SettingManagement", "SupportMax"]);
    }

    [Fact]
    public async Task A_tenants_administrator_grants_nobody_what_is_the_operators()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        (await admin.GrantAsync("admin", AbpPermissions.Tenants)).ShouldBeRefused(HttpStatusCode.BadRequest, IdentityErrorCodes.PermissionUnknown);
        await using (var connection = await host.Database.OpenAsOwnerAsync())
        {
            await connection.ExecuteAsync(
                $"insert into permission_grants select tenant_id, 'R', 'curator', '{AbpPermissions.Tenants}' from staff_users where email = 'curator@northwind.example'");
        }

        host.Clock.Advance(TimeSpan.FromSeconds(11));
        var curator = await host.SignInAsync("curator", "northwind");
        (await curator.GetAsync("/api/multi-tenancy/tenants")).ShouldBeRefused(HttpStatusCode.Forbidden, CommonErrorCodes.PermissionRequired);
    }

    [Fact]
    public async Task Unknown_roles_users_providers_and_permissions_are_refused_in_words()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        const string path = "/api/permission-management/permissions";
        (await admin.GetAsync($"{path}?providerName=R&providerKey=no-such")).ShouldBeRefused(HttpStatusCode.NotFound, IdentityErrorCodes.RoleNotFound);
        (await admin.GetAsync($"{path}?providerName=U&providerKey=no-id")).ShouldBeRefused(HttpStatusCode.NotFound, IdentityErrorCodes.UserNotFound);
        (await admin.GetAsync($"{path}?providerName=X&providerKey=x")).ShouldBeRefused(HttpStatusCode.BadRequest, IdentityErrorCodes.PermissionProviderUnknown);
        (await admin.GrantAsync("agent", "No.Such")).ShouldBeRefused(HttpStatusCode.BadRequest, IdentityErrorCodes.PermissionUnknown);
        (await admin.GetAsync(path)).ShouldBeRefused(HttpStatusCode.BadRequest, CommonErrorCodes.ParameterInvalid);
    }

    private static IEnumerable<string> ProvidersOf(JsonElement answer, string permission) => answer.GetProperty("groups").EnumerateArray()
        .SelectMany(group => group.GetProperty("permissions").EnumerateArray()).Single(item => item.GetProperty("name").GetString() == permission)
        .GetProperty("grantedProviders").EnumerateArray().Select(provider => $"{provider.GetProperty("providerName")}:{provider.GetProperty("providerKey")}");

    private async Task<IReadOnlyList<string>> PoliciesOfAsync(string userName, string? tenant)
    {
        var browser = await host.SignInAsync(userName, tenant);
        var configuration = (await browser.GetAsync("/api/abp/application-configuration")).Ok().Json;
        return configuration.GetProperty("auth").GetProperty("grantedPolicies").EnumerateObject().Select(policy => policy.Name).ToList();
    }
}
