namespace SupportMax.Saas.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class DashboardTests(Stage stage)
{
    [Fact]
    public async Task Every_number_opens_exactly_the_conversations_that_it_counts_and_new_ones_appear_by_themselves()
    {
        await AskAsync(Questions.HarborAnswered);
        await AskAsync("talk to a person");
        await using var desk = await stage.VisitAsync();
        var admin = await desk.OpenAdminAsync("harbor", "admin");
        await admin.ShouldShowAsync("Dashboard");
        foreach (var title in new[] { "Conversations", "Automation rate", "Escalated" })
            await ShouldOpenAsCountedAsync(admin, admin.Page.Locator("sm-summary-cards .sm-card").Filter(new LocatorFilterOptions { HasText = title }).Locator("a").First);
        await ShouldOpenAsCountedAsync(admin, admin.Page.Locator("sm-group-table a").First);

        var before = int.Parse(await admin.Card("Conversations").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await AskAsync(Questions.HarborAnswered);
        await Expect(admin.Card("Conversations")).ToHaveTextAsync($"{before + 1}");
        desk.ShouldBeFreeOfTrouble();
    }

    private static async Task ShouldOpenAsCountedAsync(AdminView admin, ILocator number)
    {
        await Expect(number).ToBeVisibleAsync();
        var shown = await number.InnerTextAsync();
        await number.ClickAsync();
        await admin.ShouldShowAsync("Conversations behind the number");
        var count = await admin.Page.GetByRole(AriaRole.Status).Filter(new LocatorFilterOptions { HasText = "conversation" }).First.InnerTextAsync();
        var total = int.Parse(count.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        if (!shown.Contains('%', StringComparison.Ordinal))
            total.ShouldBe(int.Parse(shown, System.Globalization.CultureInfo.InvariantCulture));
        (await admin.Page.Locator(".sm-list > li").CountAsync()).ShouldBe(Math.Min(total, 20));
        await admin.Page.GoBackAsync();
        await admin.ShouldShowAsync("Dashboard");
    }

    private async Task AskAsync(string text)
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("harbor");
        await widget.OpenAsync();
        await widget.AskAsync(text);
    }
}
