using System.Net;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Tenants;

/// <summary>Staff of one tenant neither see nor change another one's, and tenants are the operators' alone.</summary>
public sealed class StaffWallsTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Lists_hold_the_own_tenants_people_and_roles_alone()
    {
        var northwind = await host.SignInAsync("admin", "northwind");
        await northwind.CreateRoleAsync("northwind-only");
        var harbor = await host.SignInAsync("admin", "harbor");
        (await harbor.GetAsync("/api/identity/users?maxResultCount=1000")).Texts("email").ShouldAllBe(mail => mail!.EndsWith("@harbor.example", StringComparison.Ordinal));
        (await harbor.GetAsync("/api/identity/roles/all")).Texts("name").ShouldNotContain("northwind-only");
        (await harbor.GetAsync("/api/identity/users/assignable-roles")).Texts("name").ShouldNotContain("northwind-only");
    }

    [Fact]
    public async Task Another_tenants_user_and_role_are_not_there()
    {
        var northwind = await host.SignInAsync("admin", "northwind");
        var user = (await northwind.GetAsync("/api/identity/users?filter=agent")).Items.Single().GetProperty("id");
        var role = (await northwind.GetAsync("/api/identity/roles?filter=agent")).Items.Single().GetProperty("id");
        foreach (var stranger in new[] { await host.SignInAsync("admin", "harbor"), await host.SignInAsync("admin") })
        {
            (await stranger.GetAsync($"/api/identity/users/{user}")).ShouldBeRefused(HttpStatusCode.NotFound, IdentityErrorCodes.UserNotFound);
            (await stranger.GetAsync($"/api/identity/users/{user}/roles")).ShouldBeRefused(HttpStatusCode.NotFound, IdentityErrorCodes.UserNotFound);
            (await stranger.PutAsync($"/api/identity/users/{user}", new { userName = "taken", email = "taken@over.example" })).ShouldBeRefused(HttpStatusCode.NotFound, IdentityErrorCodes.UserNotFound);
            (await stranger.DeleteAsync($"/api/identity/users/{user}")).ShouldBeRefused(HttpStatusCode.NotFound, IdentityErrorCodes.UserNotFound);
            (await stranger.GetAsync($"/api/permission-management/permissions?providerName=U&providerKey={user}")).ShouldBeRefused(HttpStatusCode.NotFound, IdentityErrorCodes.UserNotFound);
            (await stranger.GetAsync($"/api/identity/roles/{role}")).ShouldBeRefused(HttpStatusCode.NotFound, IdentityErrorCodes.RoleNotFound);
            (await stranger.DeleteAsync($"/api/identity/roles/{role}")).ShouldBeRefused(HttpStatusCode.NotFound, IdentityErrorCodes.RoleNotFound);
        }

        (await northwind.GetAsync($"/api/identity/users/{user}")).Ok().Json.GetProperty("userName").GetString().ShouldBe("agent");
    }

    [Fact]
    public async Task Tenants_are_the_operators_alone()
    {
        var operators = await host.SignInAsync("admin");
        var harbor = (await operators.GetAsync("/api/multi-tenancy/tenants?filter=harbor")).Items.Single().GetProperty("id");
        var admin = await host.SignInAsync("admin", "harbor");
        foreach (var answer in new[]
        {
            await admin.GetAsync("/api/multi-tenancy/tenants"),
            await admin.GetAsync($"/api/multi-tenancy/tenants/{harbor}"),
            await admin.PostAsync("/api/multi-tenancy/tenants", new { name = "mine", adminEmailAddress = "a@mine.example", adminPassword = Browser.SeedPassword }),
            await admin.PutAsync($"/api/multi-tenancy/tenants/{harbor}", new { name = "port" }),
            await admin.DeleteAsync($"/api/multi-tenancy/tenants/{harbor}"),
            await admin.GetAsync($"/api/feature-management/features?providerName=T&providerKey={harbor}"),
        })
            answer.ShouldBeRefused(HttpStatusCode.Forbidden, CommonErrorCodes.PermissionRequired);
    }

    [Fact]
    public async Task Operators_see_no_tenants_conversations()
    {
        var operators = await host.SignInAsync("admin");
        (await operators.GetAsync("/api/conversations")).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        (await operators.GetAsync("/api/metrics/summary?from=2026-01-01&to=2026-02-01")).ShouldBeRefused(HttpStatusCode.Forbidden, CommonErrorCodes.PermissionRequired);
    }
}
