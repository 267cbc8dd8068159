using System.Net;
using System.Text.Json;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Answering;

public sealed class WrongAnswerTests(ChatFixture host) : IClassFixture<ChatFixture>
{
    [Fact]
    public async Task A_marked_answer_names_the_FAQ_to_fix_and_its_question_stays_tested()
    {
        await using var customer = await Customer.ArriveAsync(host);
        var answer = await customer.AskAsync("Where do I find my invoices?");
        var agent = await host.SignInAsync("agent", "northwind");
        var right = await FindFaqAsync(agent, "export");
        var mark = (await MarkAsync(agent, customer, answer["messageId"]!.GetValue<string>(), new { rightFaqId = right, note = " wanted a report " })).Ok().Json;
        mark.GetProperty("question").GetString().ShouldBe("Where do I find my invoices?");
        mark.GetProperty("givenFaq").GetProperty("question").GetString().ShouldBe("Where do I find my invoices?");
        mark.GetProperty("faqToFix").GetProperty("id").GetGuid().ShouldBe(right);
        mark.GetProperty("advice").GetString().ShouldBe("addPhrasing");
        mark.GetProperty("note").GetString().ShouldBe("wanted a report");
        mark.GetProperty("markedBy").GetString().ShouldBe("agent");

        var curator = await host.SignInAsync("curator", "northwind");
        (await curator.GetAsync("/api/answering/wrong-answers?onlyOpen=true&maxResultCount=1000")).Items.ShouldContain(item => item.GetProperty("id").GetGuid() == mark.GetProperty("id").GetGuid());
        var run = (await curator.PostAsync("/api/answering/regression-tests/run")).Ok().Json;
        var failed = run.GetProperty("failed").EnumerateArray().Single(test => test.GetProperty("id").GetGuid() == mark.GetProperty("regressionTestId").GetGuid());
        failed.GetProperty("expected").GetProperty("id").GetGuid().ShouldBe(right);
        failed.GetProperty("lastRun").GetProperty("outcome").GetProperty("faq").GetProperty("question").GetString().ShouldBe("Where do I find my invoices?");

        // The same message again: what is known about it changes, and there is still one item.
        var again = (await MarkAsync(agent, customer, answer["messageId"]!.GetValue<string>(), new { rightFaqId = mark.GetProperty("givenFaq").GetProperty("id").GetGuid() })).Ok().Json;
        again.GetProperty("id").GetGuid().ShouldBe(mark.GetProperty("id").GetGuid());
        again.GetProperty("advice").GetString().ShouldBe("correctText");
        var passed = (await curator.PostAsync("/api/answering/regression-tests/run")).Ok().Json;
        passed.GetProperty("failed").EnumerateArray().ShouldNotContain(test => test.GetProperty("id").GetGuid() == mark.GetProperty("regressionTestId").GetGuid());

        (await curator.PostAsync($"/api/answering/wrong-answers/{mark.GetProperty("id").GetGuid()}/resolve")).Ok().Json.GetProperty("resolvedBy").GetString().ShouldBe("curator");
        (await curator.GetAsync("/api/answering/wrong-answers?onlyOpen=true&maxResultCount=1000")).Items.ShouldNotContain(item => item.GetProperty("id").GetGuid() == mark.GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task That_did_not_help_marks_the_answer_and_brings_a_person()
    {
        await using var customer = await Customer.ArriveAsync(host);
        var answer = await customer.AskAsync("Where do I find my invoices?");
        var told = await customer.AskAsync("That did not help");
        told["author"]!["kind"]!.GetValue<string>().ShouldBe("system");
        await customer.StatusAsync("waiting");
        var mark = await MarkOfAsync(answer["messageId"]!.GetValue<string>());
        mark.GetProperty("byCustomer").GetBoolean().ShouldBeTrue();
        mark.GetProperty("advice").GetString().ShouldBe("review");
        mark.GetProperty("question").GetString().ShouldBe("Where do I find my invoices?");
        var agent = await host.SignInAsync("agent", "northwind");
        (await agent.GetAsync($"/api/tickets?conversationId={customer.ConversationId}")).Items.ShouldHaveSingleItem().GetProperty("subject").GetString().ShouldBe("Where do I find my invoices?");
    }

    [Fact]
    public async Task A_customers_mark_that_staff_find_unfounded_counts_for_the_answer()
    {
        await using var customer = await Customer.ArriveAsync(host);
        var answer = await customer.AskAsync("Where do I find my invoices?");
        await customer.AskAsync("That did not help");
        var mark = await MarkOfAsync(answer["messageId"]!.GetValue<string>());
        var curator = await host.SignInAsync("curator", "northwind");
        var before = (await curator.GetAsync("/api/answering/error-budget")).Ok().Json.GetProperty("verdicts");
        var resolved = (await curator.PostAsync($"/api/answering/wrong-answers/{mark.GetProperty("id").GetGuid()}/resolve", new { wasRight = true })).Ok().Json;
        (resolved.GetProperty("wasRight").GetBoolean(), resolved.GetProperty("resolvedBy").GetString()).ShouldBe((true, "curator"));
        var after = (await curator.GetAsync("/api/answering/error-budget")).Ok().Json.GetProperty("verdicts");
        after.GetProperty("known").GetInt32().ShouldBe(before.GetProperty("known").GetInt32());
        after.GetProperty("right").GetInt32().ShouldBe(before.GetProperty("right").GetInt32() + 1);
        after.GetProperty("needed").GetInt32().ShouldBe(Refinement.FewestVerdicts);
        var run = (await curator.PostAsync("/api/answering/regression-tests/run")).Ok().Json;
        run.GetProperty("failed").EnumerateArray().ShouldNotContain(test => test.GetProperty("id").GetGuid() == mark.GetProperty("regressionTestId").GetGuid());
    }

    [Fact]
    public async Task A_follow_ups_test_shows_what_was_said_before_it()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.AskAsync("How do I turn on dark mode in the browser?");
        var answer = await customer.AskAsync("and in the mobile app?");
        var agent = await host.SignInAsync("agent", "northwind");
        var mark = (await MarkAsync(agent, customer, answer["messageId"]!.GetValue<string>(), new { rightFaqId = await FindFaqAsync(agent, "dark-mobile") })).Ok().Json;
        var curator = await host.SignInAsync("curator", "northwind");
        (await curator.PostAsync("/api/answering/regression-tests/run")).Ok();
        var test = (await curator.GetAsync("/api/answering/regression-tests?maxResultCount=1000")).Ok().Items.Single(one => one.GetProperty("id").GetGuid() == mark.GetProperty("regressionTestId").GetGuid());
        test.GetProperty("context").EnumerateArray().Select(words => words.GetString()).ShouldBe(["How do I turn on dark mode in the browser?"]);
        test.GetProperty("lastRun").GetProperty("isPassed").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task A_bad_rating_of_what_the_bot_alone_has_answered_marks_its_last_answer(int score, bool isMarked)
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.AskAsync("Where do I find my invoices?");
        var last = await customer.AskAsync("How do I export a dashboard as PDF?");
        await customer.CallAsync("Rate", customer.ConversationId, score, null);
        var marks = await ListMarksAsync();
        marks.Any(mark => mark.GetProperty("messageId").GetString() == last["messageId"]!.GetValue<string>()).ShouldBe(isMarked);
        marks.Count(mark => mark.GetProperty("conversationId").GetString() == customer.ConversationId).ShouldBe(isMarked ? 1 : 0);
    }

    [Fact]
    public async Task Past_questions_like_the_marked_one_are_asked_again()
    {
        foreach (var question in new[] { "where can I see my invoices", "The mobile app crashes when I open it" })
        {
            await using var other = await Customer.ArriveAsync(host);
            await other.AskAsync(question);
        }

        await using var customer = await Customer.ArriveAsync(host);
        var answer = await customer.AskAsync("Where do I find my invoices please?");
        var agent = await host.SignInAsync("agent", "northwind");
        var mark = (await MarkAsync(agent, customer, answer["messageId"]!.GetValue<string>(), new { })).Ok().Json;
        var similar = (await agent.GetAsync($"/api/answering/wrong-answers/{mark.GetProperty("id").GetGuid()}/similar")).Ok().Items;
        similar.ShouldContain(item => item.GetProperty("question").GetString() == "where can I see my invoices");
        similar.ShouldNotContain(item => item.GetProperty("question").GetString()!.StartsWith("The mobile app"));
        similar.Select(item => item.GetProperty("likeness").GetDouble()).ShouldBeInOrder(SortDirection.Descending);
        similar[0].GetProperty("now").GetProperty("decision").GetString().ShouldBe("answer");
        similar[0].GetProperty("isChanged").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_no_answer_or_names_no_FAQ_is_refused_in_words()
    {
        await using var customer = await Customer.ArriveAsync(host);
        var answer = (await customer.AskAsync("Where do I find my invoices?"))["messageId"]!.GetValue<string>();
        var question = (await customer.ReadAllAsync())[0]["messageId"]!.GetValue<string>();
        var agent = await host.SignInAsync("agent", "northwind");
        (await MarkAsync(agent, customer, question, new { })).ShouldBeRefused(HttpStatusCode.BadRequest, AnsweringErrorCodes.NotAnAnswer);
        (await MarkAsync(agent, customer, answer, new { rightFaqId = Guid.NewGuid() })).ShouldBeRefused(HttpStatusCode.BadRequest, AnsweringErrorCodes.RightFaqUnknown);
        (await MarkAsync(agent, customer, answer, new { note = new string('x', 1001) })).ShouldBeRefused(HttpStatusCode.BadRequest, AnsweringErrorCodes.NoteTooLong);
        (await ListMarksAsync()).ShouldNotContain(mark => mark.GetProperty("messageId").GetString() == answer);
    }

    [Fact]
    public async Task A_question_written_down_is_tested_until_it_is_deleted()
    {
        var curator = await host.SignInAsync("curator", "northwind");
        (await curator.PostAsync("/api/answering/regression-tests", new { question = " " })).ShouldBeRefused(HttpStatusCode.BadRequest, AnsweringErrorCodes.TextRequired);
        (await curator.PostAsync("/api/answering/regression-tests", new { question = "a", expectedFaqId = Guid.NewGuid() })).ShouldBeRefused(HttpStatusCode.BadRequest, AnsweringErrorCodes.RightFaqUnknown);
        var outside = (await curator.PostAsync("/api/answering/regression-tests", new { question = "what is the weather in Oslo tomorrow" })).Ok().Json.GetProperty("id").GetGuid();
        var inside = (await curator.PostAsync("/api/answering/regression-tests", new { question = "How do I export a dashboard as PDF?" })).Ok().Json.GetProperty("id").GetGuid();
        var failed = (await curator.PostAsync("/api/answering/regression-tests/run")).Ok().Json.GetProperty("failed").EnumerateArray().Select(test => test.GetProperty("id").GetGuid()).ToList();
        failed.ShouldContain(inside);
        failed.ShouldNotContain(outside);
        (await curator.DeleteAsync($"/api/answering/regression-tests/{inside}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await curator.DeleteAsync($"/api/answering/regression-tests/{inside}")).ShouldBeRefused(HttpStatusCode.NotFound, AnsweringErrorCodes.RegressionTestNotFound);
    }

    private static Task<Answer> MarkAsync(Browser browser, Customer customer, string messageId, object input) =>
        browser.PostAsync($"/api/conversations/{customer.ConversationId}/messages/{messageId}/wrong-answer", input);

    private async Task<IReadOnlyList<JsonElement>> ListMarksAsync()
    {
        var curator = await host.SignInAsync("curator", "northwind");
        return (await curator.GetAsync("/api/answering/wrong-answers?maxResultCount=1000")).Ok().Items;
    }

    private async Task<JsonElement> MarkOfAsync(string messageId) => (await ListMarksAsync()).Single(mark => mark.GetProperty("messageId").GetString() == messageId);

    private static async Task<Guid> FindFaqAsync(Browser browser, string externalId) =>
        (await browser.GetAsync("/api/knowledge/faqs?maxResultCount=1000")).Ok().Items.Single(faq => faq.GetProperty("externalId").GetString() == externalId).GetProperty("id").GetGuid();
}
