namespace SupportMax.Saas.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class SignInTests(Stage stage)
{
    [Fact]
    public async Task A_wrong_password_is_refused_in_words_and_the_right_one_still_works()
    {
        await using var visit = await stage.VisitAsync();
        var admin = new AdminView(await visit.OpenAsync("/"));

        await admin.SignInAsync("northwind", "curator", "not the password");
        await Expect(admin.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Company, user name or password is not right.");
        await admin.SignInAsync("northwind", "curator");

        await Expect(admin.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Knowledge" })).ToBeVisibleAsync();
        visit.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_and_then_sees_what_was_wanted()
    {
        await using var visit = await stage.VisitAsync();
        var admin = new AdminView(await visit.OpenAsync("/tickets"));

        await Expect(admin.Heading).ToHaveTextAsync("Sign in");
        await admin.SignInAsync("northwind", "agent");

        await admin.ShouldShowAsync("Tickets");
        visit.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task An_agent_finds_no_way_to_the_users()
    {
        await using var visit = await stage.VisitAsync();
        var admin = await visit.OpenAdminAsync("northwind", "agent", "/conversations");
        await admin.ShouldShowAsync("Conversations");
        await Expect(admin.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Users" })).ToHaveCountAsync(0);

        await admin.Page.GotoAsync("/identity/users");

        await Expect(admin.Page.GetByText("403").Or(admin.Page.GetByText("permission")).First).ToBeVisibleAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Table)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_admin_sees_the_users_of_the_own_company_alone()
    {
        await using var visit = await stage.VisitAsync();
        var admin = await visit.OpenAdminAsync("harbor", "admin", "/identity/users");

        await Expect(admin.Page.GetByText("agent@harbor", new PageGetByTextOptions { Exact = false }).First).ToBeVisibleAsync();
        await Expect(admin.Page.GetByText("northwind", new PageGetByTextOptions { Exact = false })).ToHaveCountAsync(0);
        visit.ShouldBeFreeOfTrouble();
    }
}
