namespace SupportMax.Saas.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class ThresholdPageTests(Stage stage)
{
    [Fact]
    public async Task A_threshold_moved_by_keyboard_shows_what_it_does_and_applies_once_published()
    {
        using var client = await stage.SignInAsync("harbor", "admin");
        await using var visit = await stage.VisitAsync();
        var admin = await visit.OpenAdminAsync("harbor", "admin", "/thresholds");
        await admin.ShouldShowAsync("Thresholds");
        var before = (await client.GetAsync("/api/answering/thresholds"))["default"]!["answer"]!.GetValue<double>();
        var handle = admin.Page.GetByRole(AriaRole.Slider, new PageGetByRoleOptions { Name = "Answer threshold" });
        var shares = await admin.Page.Locator("sm-curve-chart .now").InnerTextAsync();

        await handle.PressAsync("PageUp");

        await Expect(admin.Page.Locator("sm-curve-chart .now")).Not.ToHaveTextAsync(shares);
        await Expect(admin.Page.GetByText("These thresholds are not in force yet.")).ToBeVisibleAsync();
        (await client.GetAsync("/api/answering/thresholds"))["default"]!["answer"]!.GetValue<double>().ShouldBe(before);
        await admin.Button("Publish thresholds").ClickAsync();
        await Expect(admin.Page.GetByText("These thresholds are not in force yet.")).ToHaveCountAsync(0);
        (await client.GetAsync("/api/answering/thresholds"))["default"]!["answer"]!.GetValue<double>().ShouldBe(Math.Min(1, before + 0.1), 1e-9);
        visit.ShouldBeFreeOfTrouble();
    }
}
