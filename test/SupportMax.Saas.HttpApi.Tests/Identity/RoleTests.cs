using System.Net;

namespace SupportMax.Saas.Identity;

public sealed class RoleTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task What_a_renamed_role_permits_goes_with_its_name()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var role = await admin.CreateRoleAsync("auditor");
        (await admin.GrantAsync("auditor", SupportMaxPermissions.Tickets)).Ok();
        var path = $"/api/identity/roles/{role.GetProperty("id")}";
        var stamp = role.GetProperty("concurrencyStamp").GetString();
        (await admin.PutAsync(path, new { name = "inspector", isDefault = true, isPublic = false, concurrencyStamp = stamp })).Ok();
        (await admin.PutAsync(path, new { name = "late", concurrencyStamp = stamp })).ShouldBeRefused(HttpStatusCode.Conflict, IdentityErrorCodes.Stale);
        await admin.CreateUserAsync("iris", "inspector");
        var iris = host.OpenBrowser();
        await iris.SignInAsync("iris", Browser.SeedPassword, "northwind");
        (await iris.GetAsync("/api/abp/application-configuration")).Json.GetProperty("auth").GetProperty("grantedPolicies").EnumerateObject()
            .Select(policy => policy.Name).ShouldBe([SupportMaxPermissions.Tickets]);
        var read = (await admin.GetAsync(path)).Ok().Json;
        read.GetProperty("isDefault").GetBoolean().ShouldBeTrue();
        read.GetProperty("isPublic").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_role_goes_only_when_nobody_has_it_and_takes_its_grants_along()
    {
        var admin = await host.SignInAsync("admin", "harbor");
        var path = $"/api/identity/roles/{(await admin.CreateRoleAsync("temporary")).GetProperty("id")}";
        (await admin.GrantAsync("temporary", SupportMaxPermissions.Tickets)).Ok();
        var user = await admin.CreateUserAsync("temp", "temporary");
        (await admin.DeleteAsync(path)).ShouldBeRefused(HttpStatusCode.Conflict, IdentityErrorCodes.RoleInUse);
        (await admin.DeleteAsync($"/api/identity/users/{user.GetProperty("id")}")).Ok();
        (await admin.DeleteAsync(path)).Ok();
        await admin.CreateRoleAsync("temporary");
        var permissions = await admin.GetAsync("/api/permission-management/permissions?providerName=R&providerKey=temporary");
        permissions.Ok().Text.ShouldNotContain("\"isGranted\":true");
    }

    [Fact]
    public async Task The_products_own_roles_are_neither_renamed_nor_deleted()
    {
        var admin = await host.SignInAsync("admin", "harbor");
        var role = (await admin.GetAsync("/api/identity/roles?filter=curator")).Items.Single();
        role.GetProperty("isStatic").GetBoolean().ShouldBeTrue();
        var path = $"/api/identity/roles/{role.GetProperty("id")}";
        (await admin.PutAsync(path, new { name = "keeper" })).ShouldBeRefused(HttpStatusCode.BadRequest, IdentityErrorCodes.RoleStatic);
        (await admin.DeleteAsync(path)).ShouldBeRefused(HttpStatusCode.BadRequest, IdentityErrorCodes.RoleStatic);
        (await admin.PostAsync("/api/identity/roles", new { name = "Curator" })).ShouldBeRefused(HttpStatusCode.BadRequest, IdentityErrorCodes.RoleNameTaken);
        (await admin.PostAsync("/api/identity/roles", new { name = " " })).ShouldBeRefused(HttpStatusCode.BadRequest, IdentityErrorCodes.RoleNameInvalid);
        (await admin.PostAsync("/api/identity/roles", new { name = new string('x', 65) })).ShouldBeRefused(HttpStatusCode.BadRequest, IdentityErrorCodes.FieldInvalid);
    }
}
