namespace SupportMax.Saas.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class OddMessageTests(Stage stage)
{
    private const string Script = "<img src=x onerror=\"alert('x')\"><script>alert(1)</script> **bold** & <b>loud</b>";

    [Fact]
    public async Task Markup_in_a_message_is_text_to_the_customer_and_to_the_staff()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();
        await widget.AskAsync(Script);
        await widget.ShouldHaveSentAsync(Script);
        await Expect(widget.Own.Locator("img, b, strong")).ToHaveCountAsync(0);
        using var agent = await stage.SignInAsync("northwind", "agent");
        var conversation = await agent.NewestConversationAsync();
        conversation.Texts("visitor").ShouldBe([Script]);

        await using var desk = await stage.VisitAsync();
        var admin = await desk.OpenAdminAsync("northwind", "agent", $"/conversations/{conversation.Id}");
        await Expect(admin.Messages.First.Locator(".bubble")).ToHaveTextAsync(Script);
        await Expect(admin.Messages.First.Locator("img, b, strong")).ToHaveCountAsync(0);
        await admin.ReplyAsync("An agent's <script>alert(2)</script><img src=x onerror=alert(3)>");

        await Expect(widget.Theirs.Last).ToHaveTextAsync("An agent's <script>alert(2)</script><img src=x onerror=alert(3)>");
        await Expect(admin.Messages.Last).ToContainTextAsync("An agent's <script>alert(2)</script><img src=x onerror=alert(3)>");
        await Expect(widget.Theirs.Last.Locator("img, script")).ToHaveCountAsync(0);
        await Expect(admin.Messages.Last.Locator("img, script")).ToHaveCountAsync(0);
        visit.ShouldBeFreeOfTrouble();
        desk.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task A_message_of_emoji_alone_gets_a_reply()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();

        await widget.AskAsync("😀👩‍👩‍👧‍👦🇩🇪");

        await widget.ShouldHaveSentAsync("😀👩‍👩‍👧‍👦🇩🇪");
        visit.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_not_sent_and_says_by_how_much()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();

        await widget.SendAsync(new string('a', 4001));

        await Expect(widget.Panel).ToContainTextAsync("1 characters too many");
        await Expect(widget.Button("Send message")).ToBeDisabledAsync();
        await Expect(widget.Own).ToHaveCountAsync(0);
        await widget.SendAsync(new string('a', 4000));
        await widget.ShouldHaveSentAsync(new string('a', 4000));
        visit.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task Fifty_quick_messages_all_arrive_once_and_in_order_though_they_are_too_fast()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();
        var texts = Enumerable.Range(1, 50).Select(number => $"thanks, number {number}").ToArray();

        foreach (var text in texts)
            await widget.SendAsync(text);

        await Expect(widget.Own).ToHaveCountAsync(texts.Length);
        await Expect(widget.OnTheirWay).Not.ToHaveCountAsync(0);
        await Expect(widget.OnTheirWay).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = 90_000 });
        await widget.ShouldHaveSentAsync(texts);
        using var agent = await stage.SignInAsync("northwind", "agent");
        (await agent.NewestConversationAsync()).Texts("visitor").ShouldBe(texts);
    }
}
