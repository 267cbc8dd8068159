namespace SupportMax.Saas.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class CuratorTests(Stage stage)
{
    private const string Question = "Where do I see the opening hours of the roastery café?";

    [Fact]
    public async Task What_a_curator_publishes_the_bot_says_at_once()
    {
        await using var desk = await stage.VisitAsync();
        var admin = await desk.OpenAdminAsync("harbor", "curator", "/knowledge/new");
        await admin.ShouldShowAsync("New FAQ");
        await admin.Field("Question").FillAsync(Question);
        await admin.Field("Other phrasings").FillAsync("roastery café opening hours\nwhen is your coffee bar open\nat what time can I come for an espresso at the roastery");
        await admin.Field("Answer").FillAsync("The roastery café is open from 8 to 18.");
        await admin.Field("Product area").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await admin.Button("Save as draft").ClickAsync();
        await admin.ShouldShowAsync("FAQ");
        await admin.Button("Publish").ClickAsync();
        await Expect(admin.Page.GetByText("Published: the bot uses it now.")).ToBeVisibleAsync();

        using var client = await stage.SignInAsync("harbor", "curator");
        await client.WaitForAnswerAsync(Question, "open from 8 to 18");
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("harbor");
        await widget.OpenAsync();
        await Expect(await widget.AskAsync(Question)).ToContainTextAsync("open from 8 to 18");

        await admin.ShouldShowAsync("FAQ");
        await admin.Field("Answer").FillAsync("The roastery café is open from 9 to 19.");
        await admin.Button("Save").ClickAsync();
        await Expect(admin.Page.GetByText("Saved.")).ToBeVisibleAsync();
        await client.WaitForAnswerAsync(Question, "open from 9 to 19");
        await Expect(await widget.AskAsync(Question)).ToContainTextAsync("open from 9 to 19");
        visit.ShouldBeFreeOfTrouble();
        desk.ShouldBeFreeOfTrouble();
    }
}
