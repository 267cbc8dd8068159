namespace SupportMax.Saas.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class WidgetPageTests(Stage stage)
{
    [Fact]
    public async Task What_is_set_is_previewed_while_typing_and_shown_by_the_next_page_that_opens()
    {
        await using var desk = await stage.VisitAsync();
        var admin = await desk.OpenAdminAsync("harbor", "admin", "/widget");
        await admin.ShouldShowAsync("Widget");
        var greeting = $"Ahoy {Guid.NewGuid():N}";
        await admin.Field("Greeting").FillAsync(greeting);
        await Expect(admin.Page.Locator("sm-widget-preview")).ToContainTextAsync(greeting);
        await admin.Page.Locator("#widget-text-color").FillAsync("#1f6f5c");
        await admin.Page.Locator("#widget-color").FillAsync("#1f6f5c");
        await Expect(admin.Page.GetByText("too alike to be read easily")).ToBeVisibleAsync();
        await Expect(admin.Button("Save")).ToBeDisabledAsync();
        await admin.Page.Locator("#widget-text-color").FillAsync("#ffffff");
        await admin.Button("Save").ClickAsync();
        await Expect(admin.Page.GetByText("Saved. Pages show it when they are next opened.")).ToBeVisibleAsync();

        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("harbor");
        await widget.OpenAsync();
        await Expect(widget.Theirs.First).ToHaveTextAsync(greeting);
        desk.ShouldBeFreeOfTrouble();
        visit.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task A_page_is_checked_and_what_keeps_the_widget_from_it_is_named()
    {
        await using var desk = await stage.VisitAsync();
        var admin = await desk.OpenAdminAsync("northwind", "admin", "/widget");
        await admin.ShouldShowAsync("Widget");
        await admin.Field("Address of a page with the widget").FillAsync(new Uri(stage.Host.Address, "/demo/northwind").AbsoluteUri);
        await admin.Button("Check").ClickAsync();
        await Expect(admin.Page.GetByText("everything is in order")).ToBeVisibleAsync();
        await admin.Field("Address of a page with the widget").FillAsync(new Uri(stage.Host.Address, "/demo/harbor").AbsoluteUri);
        await admin.Button("Check").ClickAsync();
        await Expect(admin.Page.GetByText("The page has another widget's token.")).ToBeVisibleAsync();
        desk.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task An_agent_is_told_that_the_widget_is_not_theirs_to_set_up()
    {
        await using var visit = await stage.VisitAsync();
        var admin = await visit.OpenAdminAsync("northwind", "agent", "/conversations");
        await admin.ShouldShowAsync("Conversations");
        await Expect(admin.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Widget" })).ToHaveCountAsync(0);
        await admin.Page.GotoAsync("/widget");
        await Expect(admin.Page.GetByText("403").Or(admin.Page.GetByText("permission")).First).ToBeVisibleAsync();
    }
}
