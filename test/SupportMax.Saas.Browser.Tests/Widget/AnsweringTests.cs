using System.Text.RegularExpressions;

namespace SupportMax.Saas.Browser.Tests;

[Collection(Stage.Collection)]
public sealed partial class AnsweringTests(Stage stage)
{
    [Fact]
    public async Task A_question_in_the_customers_own_words_gets_the_right_answer_with_its_source()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();

        var answer = await widget.AskAsync(Questions.Answered);

        await Expect(answer).ToContainTextAsync(Questions.AnswerPart);
        await Expect(answer.Locator(".citations li")).ToHaveTextAsync([Questions.AnsweredBy]);
        visit.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task A_table_in_an_answer_is_shown_as_a_table()
    {
        await using var visit = await stage.VisitAsync(Screen.Phone);
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();

        var answer = await widget.AskAsync(Questions.AnsweredByTable);

        await Expect(answer.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Plan", "paid monthly", "paid yearly"]);
        await Expect(answer.GetByRole(AriaRole.Row).Nth(2).GetByRole(AriaRole.Cell)).ToHaveTextAsync(["Business", "19", "16"]);
        await Expect(answer).Not.ToContainTextAsync("|");
        await widget.Page.KeepPictureAsync("widget-northwind-390-light-table");
        await widget.Page.ShouldFitItsScreenAsync();
    }

    [Fact]
    public async Task What_the_bot_cannot_answer_becomes_a_ticket_that_staff_reply_to_live()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();

        var notice = await widget.AskAsync(Questions.Unanswerable);
        var number = long.Parse(TicketNumber().Match(await notice.InnerTextAsync()).Groups["number"].Value);
        await Expect(widget.StatusLine).ToHaveTextAsync("Waiting for a person");

        using var agent = await stage.SignInAsync("northwind", "agent");
        var ticket = await agent.FindTicketAsync(number);
        ticket["status"]!.GetValue<string>().ShouldBe("open");
        ticket["subject"]!.GetValue<string>().ShouldStartWith(Questions.Unanswerable[..20]);
        await agent.ReplyAsync(ticket["conversationId"]!.GetValue<string>(), "I have asked the warehouse: it **is** there.");

        await Expect(widget.Theirs.Last).ToHaveTextAsync("I have asked the warehouse: it is there.");
        var name = ticket["assigneeName"]?.GetValue<string>() ?? (await agent.FindTicketAsync(number))["assigneeName"]!.GetValue<string>();
        await Expect(widget.StatusLine).ToHaveTextAsync($"{name} is here for you");
        await Expect(widget.Authors.Last).ToHaveTextAsync(name);
        visit.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task An_ambiguous_question_offers_choices_and_a_chosen_one_is_answered()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();
        using var curator = await stage.SignInAsync("northwind", "curator");
        var (question, first) = await Questions.FindAmbiguousAsync(curator);

        await widget.AskAsync(question);
        await Expect(widget.QuickReplies.First).ToHaveTextAsync(first);
        (await widget.QuickReplies.CountAsync()).ShouldBeGreaterThan(2);
        var before = await widget.Theirs.CountAsync();
        await widget.QuickReplies.First.ClickAsync();

        await Expect(widget.Theirs.Nth(before).Locator(".citations li")).ToHaveTextAsync([first]);
        await widget.ShouldHaveSentAsync(question, first);
        visit.ShouldBeFreeOfTrouble();
    }

    [GeneratedRegex(@"ticket #(?<number>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TicketNumber();
}
