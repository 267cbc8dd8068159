namespace SupportMax.Saas.Browser.Tests;

/// <summary>A developer's first minutes: a program, its line tried by hand, and a webhook.</summary>
[Collection(Stage.Collection)]
public sealed class DeveloperTests(Stage stage)
{
    [Fact]
    public async Task A_program_is_made_and_tried_in_the_console()
    {
        await using var visit = await stage.VisitAsync();
        var admin = await visit.OpenAdminAsync("harbor", "admin");
        await admin.ShouldShowAsync("Dashboard");
        await admin.GoAsync("/developer", "Developer");
        await admin.Field("Name").FillAsync("Shop bot");
        await admin.Field("Conversations").CheckAsync();
        await admin.Button("Create").ClickAsync();
        await Expect(admin.Page.Locator("sm-copy-text").Last).ToContainTextAsync("smx_secret_");
        await Expect(admin.Page.Locator("sm-client-row")).ToContainTextAsync("Shop bot");

        await admin.GoAsync("/developer/console", "Console");
        await admin.Button("Connect").ClickAsync();
        await Expect(admin.Page.Locator(".frame.received", new PageLocatorOptions { HasText = "welcome" })).ToBeVisibleAsync();
        await admin.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send", Exact = true }).ClickAsync();
        await Expect(admin.Page.Locator(".frame.received", new PageLocatorOptions { HasText = "opened" })).ToBeVisibleAsync();
        await admin.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "send", Exact = true }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send", Exact = true }).ClickAsync();
        await Expect(admin.Page.Locator(".frame.received", new PageLocatorOptions { HasText = "\"kind\": \"bot\"" })).ToBeVisibleAsync();
        visit.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task A_webhook_is_made_switched_off_and_shows_its_deliveries()
    {
        await using var visit = await stage.VisitAsync();
        var admin = await visit.OpenAdminAsync("harbor", "admin");
        await admin.ShouldShowAsync("Dashboard");
        await admin.GoAsync("/developer/webhooks", "Webhooks");
        await admin.Field("Address").FillAsync("https://hook.example/in");
        await admin.Field("Ticket made").CheckAsync();
        await admin.Button("Create").ClickAsync();
        await Expect(admin.Page.Locator("sm-copy-text")).ToBeVisibleAsync();
        var row = admin.Page.Locator("sm-webhook-row", new PageLocatorOptions { HasText = "https://hook.example/in" });
        await Expect(row).ToContainTextAsync("Ticket made");
        await row.GetByText("Switch off").ClickAsync();
        await Expect(row.GetByText("Switch on")).ToBeVisibleAsync();
        await row.GetByText("Deliveries").ClickAsync();
        await admin.ShouldShowAsync("Deliveries");
        await Expect(admin.Page.GetByText("Nothing sent")).ToBeVisibleAsync();
        visit.ShouldBeFreeOfTrouble();
    }
}
