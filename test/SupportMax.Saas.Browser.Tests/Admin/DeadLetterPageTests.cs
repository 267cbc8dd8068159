namespace SupportMax.Saas.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class DeadLetterPageTests(Stage stage)
{
    [Theory]
    [InlineData(1440, false)]
    [InlineData(390, false)]
    [InlineData(1440, true)]
    [InlineData(390, true)]
    public async Task Those_that_fit_the_filters_are_discarded_once_somebody_agrees_and_the_others_stay(int width, bool isDark)
    {
        var (theirs, others) = ($"crm-{Guid.NewGuid():N}"[..12], $"mail-{Guid.NewGuid():N}"[..12]);
        await FailAsync(theirs, "ticket.opened", 25, "CrmException: The field Intent__c is missing.");
        await FailAsync(others, "message.added", 2, "TimeoutException: Nobody answers.");
        var screen = width == Screen.Phone.Width ? Screen.Phone : Screen.Desktop;
        screen = isDark ? screen.Dark : screen;
        await using var visit = await stage.VisitAsync(screen);
        var admin = await visit.OpenAdminAsync("harbor", "admin", "/background/dead-letters");
        await admin.ShouldShowAsync("Dead letters");

        await admin.Page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "Handler" }).SelectOptionAsync(theirs);
        await admin.Page.GetByRole(AriaRole.Searchbox).FillAsync("intent__C");
        await admin.Page.RunAndWaitForResponseAsync(
            () => admin.Field("From").FillAsync("2026-01-01"),
            response => response.Url.Contains("reason=", StringComparison.Ordinal) && response.Url.Contains("from=", StringComparison.Ordinal));
        await admin.ShouldShowAsync("Dead letters");
        await Expect(admin.Button("Discard the 25 found")).ToBeEnabledAsync();
        await Expect(admin.Page.Locator("sm-dead-letter-row")).ToHaveCountAsync(20);
        await CheckAsync(admin.Page, $"admin-dead-letters-found-{screen.Name}");

        await admin.Button("Discard the 25 found").ClickAsync();
        await Expect(admin.Page.GetByText("The 25 dead letters that match your filters are discarded")).ToBeVisibleAsync();
        await CheckAsync(admin.Page, $"admin-dead-letters-sure-{screen.Name}");
        await admin.Button("Cancel").ClickAsync();
        await Expect(admin.Button("Discard the 25 found")).ToBeEnabledAsync();
        await admin.Button("Discard the 25 found").ClickAsync();
        await admin.Button("Yes").ClickAsync();
        await Expect(admin.Page.GetByText("Discarded: 25")).ToBeVisibleAsync();
        await Expect(admin.Page.GetByText("Nothing matches these filters.")).ToBeVisibleAsync();

        await admin.Button("Clear filters").ClickAsync();
        var left = admin.Page.Locator("sm-dead-letter-row").Filter(new LocatorFilterOptions { HasText = others });
        await Expect(left).ToHaveCountAsync(2);
        await left.First.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Discard" }).ClickAsync();
        await admin.Button("Yes").ClickAsync();
        await Expect(left).ToHaveCountAsync(1);
        await Expect(admin.Page.Locator("sm-dead-letter-row").Filter(new LocatorFilterOptions { HasText = theirs })).ToHaveCountAsync(0);
        visit.ShouldBeFreeOfTrouble();
    }

    /// <summary>Nothing that a person does fails for good, so the rows are written.</summary>
    private async Task FailAsync(string subscriber, string name, int count, string reason)
    {
        await using var owner = await stage.Database.OpenAsOwnerAsync();
        await owner.ExecuteAsync(
            $$"""
             insert into deferred_events (id, tenant_id, event_id, subscriber, name, key, payload, occurred_at, origin, state, attempts, run_after, reason)
             select gen_random_uuid(), t.id, gen_random_uuid(), '{{subscriber}}', '{{name}}', gen_random_uuid(), '{}', now(), gen_random_uuid(), 'Dead', 8, now(), '{{reason}}'
             from tenants t cross join generate_series(1, {{count}}) where t.name = 'harbor'
             """);
    }

    private static async Task CheckAsync(IPage page, string picture)
    {
        await page.KeepPictureAsync(picture);
        await page.ShouldFitItsScreenAsync();
        await page.ShouldBeAccessibleAsync();
    }
}
