using System.Net;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Identity;

public sealed class UserTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task A_user_is_added_changed_and_deleted()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var created = await admin.CreateUserAsync("grace", "agent");
        var path = $"/api/identity/users/{created.GetProperty("id")}";
        (await admin.GetAsync(path + "/roles")).Texts("name").ShouldBe(["agent"]);

        var changed = (await admin.PutAsync(path, new
        {
            userName = "grace",
            email = "hopper@northwind.example",
            name = "Grace",
            surname = "Hopper",
            phoneNumber = "+1 555 0100",
            password = "",
            isActive = true,
            lockoutEnabled = true,
            roleNames = new[] { "curator" },
            concurrencyStamp = created.GetProperty("concurrencyStamp").GetString(),
        })).Ok().Json;
        changed.GetProperty("surname").GetString().ShouldBe("Hopper");
        changed.GetProperty("extraProperties").EnumerateObject().ShouldBeEmpty();
        (await admin.GetAsync(path + "/roles")).Texts("name").ShouldBe(["curator"]);
        (await host.OpenBrowser().SignInAsync("hopper@northwind.example", Browser.SeedPassword, "northwind")).ShouldBe(Browser.SignedIn);

        (await admin.DeleteAsync(path)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await admin.GetAsync(path)).ShouldBeRefused(HttpStatusCode.NotFound, IdentityErrorCodes.UserNotFound);
    }

    [Fact]
    public async Task A_name_that_many_add_at_the_same_moment_is_taken_once_and_the_others_are_told()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var input = new { userName = "racer", email = "racer@northwind.example", password = Browser.SeedPassword, isActive = true, roleNames = Array.Empty<string>() };
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => admin.PostAsync("/api/identity/users", input)));
        answers.Count(answer => (int)answer.Status is 200 or 201).ShouldBe(1);
        answers.ShouldAllBe(answer => (int)answer.Status < 500);
    }

    [Fact]
    public async Task A_page_that_is_no_number_is_named()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var refused = await admin.GetAsync("/api/identity/users?skipCount=abc");
        refused.ShouldBeRefused(HttpStatusCode.BadRequest, CommonErrorCodes.ParameterInvalid);
        refused.Text.ShouldContain("skipCount");
    }

    [Fact]
    public async Task A_stale_edit_is_refused_and_the_newer_one_stays()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var user = await admin.CreateUserAsync("ada");
        var path = $"/api/identity/users/{user.GetProperty("id")}";
        var stamp = user.GetProperty("concurrencyStamp").GetString();
        (await admin.PutAsync(path, new { userName = "ada", email = "ada@northwind.example", name = "Newer", concurrencyStamp = stamp })).Ok();
        (await admin.PutAsync(path, new { userName = "ada", email = "ada@northwind.example", name = "Older", concurrencyStamp = stamp }))
            .ShouldBeRefused(HttpStatusCode.Conflict, IdentityErrorCodes.Stale);
        (await admin.GetAsync(path)).Json.GetProperty("name").GetString().ShouldBe("Newer");
    }

    [Fact]
    public async Task An_edit_that_is_refused_in_the_end_changes_nothing_at_all()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var user = await admin.CreateUserAsync("linus", "agent");
        var path = $"/api/identity/users/{user.GetProperty("id")}";
        (await admin.PutAsync(path, new { userName = "linus", email = "linus@northwind.example", name = "Half", password = "N3w-secret", roleNames = new[] { "no-such-role" } }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, IdentityErrorCodes.RoleNotFound);
        (await admin.GetAsync(path)).Json.GetProperty("name").GetString().ShouldBeNull();
        (await admin.GetAsync(path + "/roles")).Texts("name").ShouldBe(["agent"]);
        (await host.OpenBrowser().SignInAsync("linus", Browser.SeedPassword, "northwind")).ShouldBe(Browser.SignedIn);
    }

    [Theory]
    [InlineData("admin", "new@northwind.example", "1q2w3E*", IdentityErrorCodes.UserNameTaken, "userName")]
    [InlineData("new", "admin@northwind.example", "1q2w3E*", IdentityErrorCodes.EmailTaken, "email")]
    [InlineData("new", "no address", "1q2w3E*", IdentityErrorCodes.EmailInvalid, "email")]
    [InlineData("", "new@northwind.example", "1q2w3E*", IdentityErrorCodes.UserNameInvalid, "userName")]
    [InlineData("<b>", "new@northwind.example", "1q2w3E*", IdentityErrorCodes.UserNameInvalid, "userName")]
    [InlineData("ne\0w", "new@northwind.example", "1q2w3E*", IdentityErrorCodes.FieldInvalid, "userName")]
    [InlineData("new", "new@northwind.example", "1q2w3*", IdentityErrorCodes.PasswordNeedsUpper, "password")]
    [InlineData("new", "new@northwind.example", "", IdentityErrorCodes.InputRefused, "password")]
    public async Task A_bad_field_is_named_and_nobody_is_added(string userName, string email, string password, string code, string member)
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var before = (await admin.GetAsync("/api/identity/users")).Json.GetProperty("totalCount").GetInt64();
        var refused = await admin.PostAsync("/api/identity/users", new { userName, email, password });
        refused.ShouldBeRefused(HttpStatusCode.BadRequest, code);
        var error = refused.Json.GetProperty("error");
        error.GetProperty("validationErrors")[0].GetProperty("members")[0].GetString().ShouldBe(member);
        error.GetProperty("details").GetString().ShouldNotBeNullOrWhiteSpace();
        (await admin.GetAsync("/api/identity/users")).Json.GetProperty("totalCount").GetInt64().ShouldBe(before);
    }

    [Fact]
    public async Task The_same_name_and_mail_may_stand_in_another_tenant()
    {
        var northwind = await host.SignInAsync("admin", "northwind");
        var harbor = await host.SignInAsync("admin", "harbor");
        await northwind.CreateUserAsync("twin");
        await harbor.CreateUserAsync("twin");
    }

    [Fact]
    public async Task Nobody_deletes_or_disables_oneself()
    {
        var admin = await host.SignInAsync("admin", "harbor");
        var self = (await admin.GetAsync("/api/identity/users?filter=admin")).Items.Single().GetProperty("id");
        (await admin.DeleteAsync($"/api/identity/users/{self}")).ShouldBeRefused(HttpStatusCode.BadRequest, IdentityErrorCodes.SelfForbidden);
        (await admin.PutAsync($"/api/identity/users/{self}", new { userName = "admin", email = "admin@harbor.example", isActive = false }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, IdentityErrorCodes.SelfForbidden);
    }

    [Fact]
    public async Task The_list_is_filtered_sorted_and_cut()
    {
        var admin = await host.SignInAsync("admin", "harbor");
        var page = (await admin.GetAsync("/api/identity/users?sorting=userName%20desc&skipCount=1&maxResultCount=1")).Ok();
        page.Json.GetProperty("totalCount").GetInt64().ShouldBeGreaterThanOrEqualTo(3);
        page.Items.Count.ShouldBe(1);
        (await admin.GetAsync("/api/identity/users?filter=lot")).Texts("userName").ShouldBe(["agent"]);
        (await admin.GetAsync("/api/identity/users?filter=CURATOR%40harbor")).Texts("userName").ShouldBe(["curator"]);
        (await admin.GetAsync("/api/identity/users?filter=%25")).Items.ShouldBeEmpty();
        (await admin.GetAsync("/api/identity/users?filter=_gent")).Items.ShouldBeEmpty();
        var names = (await admin.GetAsync("/api/identity/users?sorting=userName%20asc")).Texts("userName");
        names.ShouldBe(names.Order(StringComparer.Ordinal));
        (await admin.GetAsync("/api/identity/users?sorting=passwordHash")).ShouldBeRefused(HttpStatusCode.BadRequest, CommonErrorCodes.PagingInvalid);
        (await admin.GetAsync("/api/identity/users?maxResultCount=1001")).ShouldBeRefused(HttpStatusCode.BadRequest, CommonErrorCodes.PagingInvalid);
    }

    [Fact]
    public async Task People_change_their_own_profile()
    {
        var agent = await host.SignInAsync("agent", "northwind");
        var before = (await agent.GetAsync("/api/account/my-profile")).Ok().Json;
        before.GetProperty("hasPassword").GetBoolean().ShouldBeTrue();
        var stamp = before.GetProperty("concurrencyStamp").GetString();
        var input = new { userName = "agent", email = "agent@northwind.example", name = "Ava", surname = "Stone", phoneNumber = (string?)null, concurrencyStamp = stamp };
        (await agent.PutAsync("/api/account/my-profile", input)).Ok().Json.GetProperty("surname").GetString().ShouldBe("Stone");
        (await agent.PutAsync("/api/account/my-profile", input)).ShouldBeRefused(HttpStatusCode.Conflict, IdentityErrorCodes.Stale);
    }
}
