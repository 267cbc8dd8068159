namespace SupportMax.Saas.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class LookTests(Stage stage)
{
    [Theory]
    [InlineData("northwind", 1440, false)]
    [InlineData("northwind", 1440, true)]
    [InlineData("northwind", 390, false)]
    [InlineData("northwind", 390, true)]
    [InlineData("harbor", 1440, false)]
    [InlineData("harbor", 390, true)]
    public async Task The_chat_is_accessible_and_fits_the_screen(string tenant, int width, bool isDark)
    {
        var screen = width == Screen.Phone.Width ? Screen.Phone : Screen.Desktop;
        screen = isDark ? screen.Dark : screen;
        await using var visit = await stage.VisitAsync(screen);
        var widget = await visit.OpenDemoAsync(tenant);
        await Expect(widget.Launcher).ToBeVisibleAsync();
        await CheckAsync(widget.Page, $"demo-{tenant}-{screen.Name}");

        await widget.OpenAsync();
        await widget.AskAsync(tenant == "northwind" ? Questions.Answered : Questions.HarborAnswered);
        await CheckAsync(widget.Page, $"widget-{tenant}-{screen.Name}-answer");
        await widget.AskAsync("talk to a person");
        await CheckAsync(widget.Page, $"widget-{tenant}-{screen.Name}-ticket");
        visit.ShouldBeFreeOfTrouble();
    }

    private static async Task CheckAsync(IPage page, string picture)
    {
        await page.KeepPictureAsync(picture);
        await page.ShouldFitItsScreenAsync();
        await page.ShouldBeAccessibleAsync();
    }
}
