namespace SupportMax.Saas.Browser.Tests;

/// <summary>What connects a tenant with the world, as its administrator sets it up.</summary>
[Collection(Stage.Collection)]
public sealed class SettingsPageTests(Stage stage)
{
    [Fact]
    public async Task A_mailbox_is_saved_and_its_test_says_which_step_failed()
    {
        await using var visit = await stage.VisitAsync();
        var admin = await visit.OpenAdminAsync("harbor", "admin");
        await admin.ShouldShowAsync("Dashboard");
        await admin.GoAsync("/mailbox", "Mailbox");
        await admin.Field("Address that customers write to").FillAsync("support@harbor.example");
        await admin.Page.Locator("#imap-host").FillAsync("no-such-host.invalid");
        await admin.Page.Locator("#imap-user").FillAsync("support");
        await admin.Page.Locator("#imap-password").FillAsync("secret");
        await admin.Button("Save").ClickAsync();
        await Expect(admin.Page.GetByText("The mailbox was saved.")).ToBeVisibleAsync();
        await admin.Button("Test the connection").ClickAsync();
        await Expect(admin.Page.GetByText("This does not work yet.")).ToBeVisibleAsync();
        await Expect(admin.Page.Locator("sm-test-steps")).ToContainTextAsync("spelled");
        visit.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task Opening_hours_and_holidays_are_kept()
    {
        await using var visit = await stage.VisitAsync();
        var admin = await visit.OpenAdminAsync("harbor", "admin");
        await admin.ShouldShowAsync("Dashboard");
        await admin.GoAsync("/routing", "Team & queues");
        await admin.Field("Time zone").SelectOptionAsync("Europe/Amsterdam");
        await admin.Button("Monday to Friday, 9 to 5").ClickAsync();
        await admin.Button("Friday: remove this time").ClickAsync();
        await admin.Field("Holidays").FillAsync("2030-12-25");
        await admin.Button("Add this day").ClickAsync();
        await admin.Page.Locator("sm-opening-hours").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Expect(admin.Page.GetByText("Done.")).ToBeVisibleAsync();

        await admin.GoAsync("/routing", "Team & queues");
        await Expect(admin.Field("Time zone")).ToHaveValueAsync("Europe/Amsterdam");
        await Expect(admin.Field("Monday: from")).ToHaveValueAsync("09:00");
        await Expect(admin.Field("Friday: from")).ToHaveCountAsync(0);
        await Expect(admin.Page.GetByText("Dec 25, 2030")).ToBeVisibleAsync();
        visit.ShouldBeFreeOfTrouble();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Other_models_are_set_up_for_a_trial_and_dropped(bool isDark)
    {
        var screen = isDark ? Screen.Phone.Dark : Screen.Desktop;
        await using var visit = await stage.VisitAsync(screen);
        var admin = await visit.OpenAdminAsync("harbor", "admin");
        await admin.ShouldShowAsync("Dashboard");
        await admin.GoAsync("/chat-models", "Chat models");
        await admin.Field("Key").FillAsync("sk-not-called");
        await admin.Page.Locator("#large-name").FillAsync("large");
        await admin.Button("Save").ClickAsync();
        var trial = admin.Page.Locator("sm-model-trial-card");
        await trial.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Set up a trial" }).ClickAsync();
        await trial.Locator("#trial-large-name").FillAsync("other-large");
        await trial.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save the variant" }).ClickAsync();

        await Expect(trial.GetByText("Being prepared")).ToBeVisibleAsync();
        await Expect(trial.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Start with customers" })).ToBeDisabledAsync();
        await admin.Page.KeepPictureAsync($"admin-trial-{screen.Name}");
        await admin.Page.ShouldFitItsScreenAsync();
        await admin.Page.ShouldBeAccessibleAsync();
        await trial.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Drop the variant" }).ClickAsync();
        await Expect(trial.GetByText("Dropped", new LocatorGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        visit.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task An_agent_neither_sees_nor_opens_what_administrators_set_up()
    {
        await using var visit = await stage.VisitAsync();
        var agent = await visit.OpenAdminAsync("harbor", "agent");
        await agent.ShouldShowAsync("Dashboard");
        foreach (var name in new[] { "Mailbox", "Chat models", "CRM", "Background work" })
            await Expect(agent.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name })).ToHaveCountAsync(0);
        foreach (var path in new[] { "/mailbox", "/chat-models", "/crm/ledger", "/background/jobs" })
        {
            await agent.Page.GotoAsync(path);
            await Expect(agent.Page.GetByText("403").Or(agent.Page.GetByText("permission")).First).ToBeVisibleAsync();
        }
    }
}
