using System.Net;
using System.Text.Json.Nodes;
using SupportMax.Saas.ChatModelSimulator;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

public sealed class ComposedAnswerTests(ChatModelFixture host) : IClassFixture<ChatModelFixture>
{
    private const string Question = "where do I find my invoices?";

    [Fact]
    public async Task An_answer_is_composed_from_the_faq_with_its_source_and_shown_while_it_is_written()
    {
        var admin = await host.ConnectAsync();
        await using var customer = await Customer.ArriveAsync(host);

        var reply = await customer.AskAsync(Question);

        Text(reply).ShouldContain("[1]");
        reply["citations"]!.AsArray().ShouldNotBeEmpty();
        var shown = customer.Heard.All("partial").Select(partial => partial["text"]!.GetValue<string>()).ToList();
        shown.ShouldAllBe(part => Text(reply).StartsWith(part.TrimEnd(), StringComparison.Ordinal));
        var calls = (await admin.GetAsync($"/api/conversations/{customer.ConversationId}/model-calls")).Items;
        calls.Single().GetProperty("outcome").GetString().ShouldBe("Sent");
        calls.Single().GetProperty("cost").GetDecimal().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_costs_lead_to_the_conversations_that_they_are_of_the_dearest_first()
    {
        var admin = await host.ConnectAsync();
        await using var customer = await Customer.ArriveAsync(host);
        await customer.AskAsync($"{Question} For the costs");
        await using var plain = await Customer.ArriveAsync(host);
        await plain.SendAsync("hello there");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var now = host.Clock.GetUtcNow();
        var period = FormattableString.Invariant($"from={now.AddDays(-1):yyyy-MM-ddTHH:mm:ssZ}&to={now.AddMinutes(1):yyyy-MM-ddTHH:mm:ssZ}");

        var usage = (await admin.GetAsync($"/api/chat-models/usage?{period}")).Ok().Json;
        var asked = (await admin.GetAsync($"/api/metrics/conversations?outcome=modelAsked&sorting=modelCost%20desc&maxResultCount=1000&{period}")).Ok();
        asked.Json.GetProperty("totalCount").GetInt64().ShouldBe(usage.GetProperty("conversations").GetInt64());
        var costs = asked.Items.Select(row => row.GetProperty("modelCost").GetDecimal()).ToList();
        costs.ShouldBe(costs.OrderDescending());
        var calls = (await admin.GetAsync($"/api/conversations/{customer.ConversationId}/model-calls")).Items;
        asked.Items.Single(row => row.GetProperty("id").GetString() == customer.ConversationId).GetProperty("modelCost").GetDecimal()
            .ShouldBe(calls.Sum(call => call.GetProperty("cost").GetDecimal()));
        asked.Texts("id").ShouldNotContain(plain.ConversationId);

        (await admin.GetAsync($"/api/metrics/conversations?outcome=modelAutomated&{period}")).Ok().Json.GetProperty("totalCount").GetInt64()
            .ShouldBe(usage.GetProperty("automatedConversations").GetInt64());
        (await admin.GetAsync($"/api/metrics/conversations?outcome=modelSentAgain&maxResultCount=1000&{period}")).Ok().Texts("id").ShouldNotContain(customer.ConversationId);
        (await admin.GetAsync($"/api/metrics/conversations?{period}")).Ok().Items.ShouldAllBe(row => row.GetProperty("modelCost").ValueKind == System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData(CompletionFaults.Invention, 1, "Ungrounded")]
    [InlineData(CompletionFaults.Obedience, 1, "Ungrounded")]
    [InlineData(CompletionFaults.ServerError, 4, "Failed")]
    [InlineData(CompletionFaults.Garbage, 4, "Failed")]
    [InlineData(CompletionFaults.Cut, 4, "Failed")]
    public async Task Whatever_the_model_does_the_customer_gets_the_plain_answer_and_the_admin_the_reason(string fault, int times, string outcome)
    {
        var admin = await host.ConnectAsync();
        host.Server.Faults.FailNext(fault, times);
        await using var customer = await Customer.ArriveAsync(host);

        // Other words each time, or the reply that was kept would be sent.
        var reply = await customer.AskAsync($"{Question} ({fault})");

        Text(reply).ShouldNotContain("4711");
        Text(reply).ShouldNotContain("prompt");
        Text(reply).ShouldNotContain("[1]");
        reply["citations"]!.AsArray().ShouldNotBeEmpty();
        (await admin.GetAsync($"/api/conversations/{customer.ConversationId}/model-calls")).Items[^1].GetProperty("outcome").GetString().ShouldBe(outcome);
        host.Server.Faults.Clear();
    }

    [Fact]
    public async Task A_model_that_stalls_keeps_nobody_waiting_beyond_the_limit()
    {
        var admin = await host.ConnectAsync(timeLimitSeconds: 1);
        host.Server.Faults.FailNext(CompletionFaults.Stall, 2);
        await using var customer = await Customer.ArriveAsync(host);

        Text(await customer.AskAsync($"{Question} please")).ShouldNotContain("[1]");

        (await admin.GetAsync($"/api/conversations/{customer.ConversationId}/model-calls")).Items[0].GetProperty("outcome").GetString().ShouldBe("TimedOut");
        host.Server.Faults.Clear();
    }

    [Fact]
    public async Task A_budget_that_is_used_up_stops_the_calls_but_not_the_answers()
    {
        await host.ConnectAsync(dailyBudget: 0);
        var calls = host.Server.Log.Calls;
        await using var customer = await Customer.ArriveAsync(host);

        Text(await customer.AskAsync($"{Question} thanks a lot")).ShouldNotContain("[1]");

        host.Server.Log.Calls.ShouldBe(calls);
    }

    [Fact]
    public async Task What_the_edition_allows_for_models_holds_for_answers_tests_and_settings()
    {
        var admin = await host.ConnectAsync();
        await BudgetOfEditionAsync("0");
        var calls = host.Server.Log.Calls;
        await using var customer = await Customer.ArriveAsync(host);

        Text(await customer.AskAsync($"{Question} at last")).ShouldNotContain("[1]");

        host.Server.Log.Calls.ShouldBe(calls);
        (await admin.PostAsync("/api/chat-models/test", new { })).ShouldBeRefused(HttpStatusCode.Forbidden, TenantErrorCodes.FeatureOff);
        (await admin.PutAsync("/api/chat-models/settings", new { isEnabled = true })).ShouldBeRefused(HttpStatusCode.Forbidden, TenantErrorCodes.FeatureOff);
        await BudgetOfEditionAsync("50");
    }

    [Fact]
    public async Task Usage_is_summed_by_day_and_by_conversation_and_held_against_the_cost_of_tickets()
    {
        var admin = await host.ConnectAsync();
        await using var customer = await Customer.ArriveAsync(host);
        await customer.AskAsync($"{Question} for the books");

        var usage = (await admin.GetAsync("/api/chat-models/usage?from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z")).Ok().Json;

        var cost = usage.GetProperty("cost").GetDecimal();
        usage.GetProperty("days").EnumerateArray().Sum(day => day.GetProperty("cost").GetDecimal()).ShouldBe(cost);
        usage.GetProperty("days").EnumerateArray().Sum(day => day.GetProperty("calls").GetInt64()).ShouldBe(usage.GetProperty("calls").GetInt64());
        usage.GetProperty("costPerConversation").GetDecimal().ShouldBe(cost / usage.GetProperty("conversations").GetInt64());
        var automated = usage.GetProperty("automatedConversations").GetInt64();
        automated.ShouldBeGreaterThan(0);
        usage.GetProperty("saved").GetDecimal().ShouldBe((8 * automated) - cost);
        usage.GetProperty("budgets").EnumerateArray().Single(budget => budget.GetProperty("period").GetString() == "Edition").GetProperty("limit").GetDecimal().ShouldBe(50);
    }

    [Fact]
    public async Task Personal_data_stays_here()
    {
        await host.ConnectAsync();
        await using var customer = await Customer.ArriveAsync(host);

        await customer.AskAsync("where do I find my invoices? I am jane.doe@contoso.example, call +49 170 1234567, card 4111 1111 1111 1111");

        var prompts = string.Join('\n', host.Server.Log.Prompts);
        prompts.ShouldNotContain("contoso.example");
        prompts.ShouldNotContain("1234567");
        prompts.ShouldNotContain("4111 1111");
        prompts.ShouldContain("EMAIL_1");
    }

    [Fact]
    public async Task What_is_reckoned_is_what_the_server_says_to_the_token()
    {
        var admin = await host.ConnectAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var before = (await admin.GetAsync("/api/chat-models/usage")).Ok().Json;
        var (input, output) = (host.Server.Log.InputTokens, host.Server.Log.OutputTokens);
        host.Server.Faults.FailNext(CompletionFaults.Throttle);
        (await admin.PostAsync("/api/chat-models/test", new { })).Ok().Json.GetProperty("works").GetBoolean().ShouldBeTrue();

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = (await admin.GetAsync("/api/chat-models/usage")).Ok().Json;

        (Long(after, "inputTokens") - Long(before, "inputTokens")).ShouldBe(host.Server.Log.InputTokens - input);
        (Long(after, "outputTokens") - Long(before, "outputTokens")).ShouldBe(host.Server.Log.OutputTokens - output);
    }

    [Fact]
    public async Task The_same_question_again_costs_nothing()
    {
        await host.ConnectAsync();
        await using var first = await Customer.ArriveAsync(host);
        var text = Text(await first.AskAsync($"Hi! {Question}"));
        var calls = host.Server.Log.Calls;
        await using var second = await Customer.ArriveAsync(host);

        Text(await second.AskAsync($"hi! {Question.ToUpperInvariant()[..1]}{Question[1..]}")).ShouldBe(text);

        host.Server.Log.Calls.ShouldBe(calls);
    }

    [Fact]
    public async Task A_question_that_means_the_same_is_sent_the_same_reply_and_counted_and_one_with_another_number_is_not()
    {
        var admin = await host.ConnectAsync();
        await using var first = await Customer.ArriveAsync(host);
        var text = Text(await first.AskAsync(Question));
        var calls = host.Server.Log.Calls;
        await using var second = await Customer.ArriveAsync(host);

        Text(await second.AskAsync("Where can I find my invoices")).ShouldBe(text);

        host.Server.Log.Calls.ShouldBe(calls);
        (await admin.GetAsync($"/api/conversations/{second.ConversationId}/model-calls")).Items.Single().GetProperty("outcome").GetString().ShouldBe("Cached");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        (await admin.GetAsync("/api/chat-models/usage")).Ok().Json.GetProperty("sentAgainShare").GetDouble().ShouldBeGreaterThan(0);
        await using var third = await Customer.ArriveAsync(host);
        await third.AskAsync("where do I find my invoices of 2019?");
        host.Server.Log.Calls.ShouldBe(calls + 1);
    }

    private static string Text(JsonNode message) => message["text"]!.GetValue<string>();

    private static long Long(System.Text.Json.JsonElement json, string name) => json.GetProperty(name).GetInt64();

    private async Task BudgetOfEditionAsync(string dollars) => (await (await host.SignInAsync("admin")).PutAsync(
        $"/api/feature-management/features?providerName=T&providerKey={host.Northwind}", new { features = new[] { new { name = FeatureNames.ModelBudget, value = dollars } } })).Ok();
}
