using System.Text.RegularExpressions;

namespace SupportMax.Saas.Browser.Tests;

[Collection(Stage.Collection)]
public sealed partial class ContinuityTests(Stage stage)
{
    [Fact]
    public async Task After_a_reload_everything_is_there_once_and_in_order_and_the_talk_goes_on()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();
        await widget.AskAsync("hello");
        await widget.AskAsync(Questions.Answered);
        var before = await widget.TranscriptAsync();

        await widget.Page.ReloadAsync();

        await Expect(widget.Own).ToHaveCountAsync(2);
        (await widget.TranscriptAsync()).ShouldBe(before);
        await widget.AskAsync("thanks");
        await widget.ShouldHaveSentAsync("hello", Questions.Answered, "thanks");
        (await widget.TranscriptAsync()).Take(before.Count).ShouldBe(before);
        visit.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task What_is_written_without_a_network_is_sent_once_and_in_order_when_it_is_back()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();
        await widget.AskAsync("hello");

        await visit.Context.SetOfflineAsync(true);
        await widget.SendAsync(Questions.Answered);
        await widget.SendAsync("and for android?");
        await Expect(widget.OnTheirWay).ToHaveCountAsync(2);
        await Expect(widget.OnTheirWay.Last).ToContainTextAsync("Sending…");
        var replies = await widget.Replies.CountAsync();
        await visit.Context.SetOfflineAsync(false);

        await widget.ShouldHaveSentAsync("hello", Questions.Answered, "and for android?");
        await Expect(widget.Replies.Nth(replies)).ToBeVisibleAsync();
        await ShouldBeStoredAsync("hello", Questions.Answered, "and for android?");
    }

    [Fact]
    public async Task A_host_that_dies_between_message_and_reply_loses_and_doubles_nothing()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();
        await widget.AskAsync("hello");
        var replies = await widget.Replies.CountAsync();

        await widget.SendAsync(Questions.Answered);
        await Expect(widget.Own).ToHaveCountAsync(2);
        stage.Host.Kill();
        await widget.SendAsync("thanks");
        await Expect(widget.Own).ToHaveCountAsync(3);
        await stage.Host.StartAsync(CancellationToken.None);

        await widget.ShouldHaveSentAsync("hello", Questions.Answered, "thanks");
        await Expect(widget.Replies.Nth(replies)).ToBeVisibleAsync();
        await Expect(widget.Last).Not.ToHaveClassAsync(OwnMessage());
        var shown = await widget.TranscriptAsync();
        await widget.Page.ReloadAsync();
        await Expect(widget.Own).ToHaveCountAsync(3);
        (await widget.TranscriptAsync()).ShouldBe(shown);
        await ShouldBeStoredAsync("hello", Questions.Answered, "thanks");
    }

    [Fact]
    public async Task Two_tabs_of_one_customer_stay_in_step()
    {
        await using var visit = await stage.VisitAsync();
        var first = await visit.OpenDemoAsync("northwind");
        await first.OpenAsync();
        await first.AskAsync("hello");
        var second = await visit.OpenDemoAsync("northwind");
        await second.OpenAsync();
        await Expect(second.Own).ToHaveCountAsync(1);

        await second.AskAsync(Questions.Answered);
        await first.AskAsync("thanks");

        await second.ShouldHaveSentAsync("hello", Questions.Answered, "thanks");
        await first.ShouldHaveSentAsync("hello", Questions.Answered, "thanks");
        await Expect(second.Replies).ToHaveCountAsync(await first.Replies.CountAsync());
        (await second.TranscriptAsync()).ShouldBe(await first.TranscriptAsync());
        visit.ShouldBeFreeOfTrouble();
    }

    [GeneratedRegex(@"\bown\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnMessage();

    /// <summary>The customer's messages of the newest conversation, as the staff see them.</summary>
    private async Task ShouldBeStoredAsync(params string[] texts)
    {
        using var agent = await stage.SignInAsync("northwind", "agent");
        (await agent.NewestConversationAsync()).Texts("visitor").ShouldBe(texts);
    }
}
