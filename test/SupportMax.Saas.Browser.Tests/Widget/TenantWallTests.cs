namespace SupportMax.Saas.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class TenantWallTests(Stage stage)
{
    [Fact]
    public async Task Each_tenant_shows_its_own_name_and_colour_and_answers_from_its_own_base()
    {
        await using var northwindVisit = await stage.VisitAsync();
        await using var harborVisit = await stage.VisitAsync();
        var northwind = await northwindVisit.OpenDemoAsync("northwind");
        var harbor = await harborVisit.OpenDemoAsync("harbor");
        await northwind.OpenAsync();
        await harbor.OpenAsync();

        (await harbor.Title.InnerTextAsync()).ShouldNotBe(await northwind.Title.InnerTextAsync());
        (await harbor.AccentAsync()).ShouldNotBe(await northwind.AccentAsync());
        (await harbor.Theirs.First.InnerTextAsync()).ShouldNotBe(await northwind.Theirs.First.InnerTextAsync());

        var own = await harbor.AskAsync(Questions.HarborAnswered);
        await Expect(own.Locator(".citations li")).ToHaveTextAsync([Questions.HarborAnsweredBy]);
        var foreign = await harbor.AskAsync(Questions.Answered);
        await Expect(foreign).Not.ToContainTextAsync(Questions.AnswerPart);
        string.Join('\n', await harbor.TranscriptAsync()).ShouldNotContain("Northwind", Case.Insensitive);
        northwindVisit.ShouldBeFreeOfTrouble();
        harborVisit.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task One_browser_keeps_the_talks_with_two_tenants_apart()
    {
        await using var visit = await stage.VisitAsync();
        var northwind = await visit.OpenDemoAsync("northwind");
        await northwind.OpenAsync();
        await northwind.AskAsync("hello");

        var harbor = await visit.OpenDemoAsync("harbor");
        await harbor.OpenAsync();
        await harbor.AskAsync("thanks");

        await harbor.ShouldHaveSentAsync("thanks");
        await northwind.ShouldHaveSentAsync("hello");
        visit.ShouldBeFreeOfTrouble();
    }
}
