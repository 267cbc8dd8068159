using System.Net;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Tickets;

[Collection(ChatCollection.Name)]
public sealed class TicketListTests(ChatFixture host)
{
    [Fact]
    public async Task Numbers_run_without_a_hole_in_each_tenant_also_when_many_ask_at_once()
    {
        foreach (var (token, tenant) in new[] { (Customer.NorthwindToken, "northwind"), (Customer.HarborToken, "harbor") })
        {
            await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
            {
                await using var customer = await Customer.ArriveAsync(host, token);
                await customer.CallAsync("RequestPerson", [null]);
            }));
            var agent = await host.SignInAsync("agent", tenant);
            var numbers = (await agent.GetAsync("/api/tickets?maxResultCount=1000&sorting=number")).Items.Select(ticket => ticket.GetProperty("number").GetInt64()).ToList();
            numbers.ShouldBe(Enumerable.Range(1, numbers.Count).Select(number => (long)number));
        }
    }

    [Theory]
    [InlineData("nobody can log in, urgent, talk to a person", "P1")]
    [InlineData("this is urgent, I need a human", "P2")]
    [InlineData("please let me talk to a person", "P3")]
    public async Task Priority_follows_from_the_customers_words(string text, string priority)
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync(text);
        await customer.CallAsync("RequestPerson", customer.ConversationId);
        await customer.StatusAsync("waiting");
        var ticket = await TicketOfAsync(customer);
        ticket.GetProperty("priority").GetString().ShouldBe(priority);
        ticket.GetProperty("reason").GetString().ShouldBe("customerRequest");
        ticket.GetProperty("subject").GetString().ShouldBe(text);
    }

    [Fact]
    public async Task A_ticket_carries_its_transcript_and_asking_twice_makes_one()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.AskAsync("Where do I find my invoices?");
        await customer.CallAsync("RequestPerson", customer.ConversationId);
        await customer.CallAsync("RequestPerson", customer.ConversationId);
        var ticket = await TicketOfAsync(customer);
        var through = ticket.GetProperty("transcriptThroughSequence").GetInt64();
        var messages = await customer.ReadAllAsync();
        through.ShouldBe(messages.Count);
        messages[^1]["author"]!["kind"]!.GetValue<string>().ShouldBe("system");
        messages[^1]["text"]!.GetValue<string>().ShouldContain($"#{ticket.GetProperty("number").GetInt64()}");
        ticket.GetProperty("intent").GetString().ShouldBe("BillingQuestion");
        ticket.GetProperty("productArea").GetString().ShouldBe("Billing");

        var agent = await host.SignInAsync("agent", "northwind");
        (await agent.PostAsync($"/api/conversations/{customer.ConversationId}/assign")).Ok();
        (await TicketOfAsync(customer)).GetProperty("assigneeName").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Tickets_are_found_by_number_words_and_status_and_sorted()
    {
        var word = $"okapi{Guid.NewGuid():N}";
        foreach (var text in new[] { $"b {word}", $"a {word} outage", $"c {word} asap" })
        {
            await using var customer = await Customer.ArriveAsync(host);
            await customer.SendAsync(text);
            await customer.CallAsync("RequestPerson", customer.ConversationId);
        }

        var agent = await host.SignInAsync("agent", "northwind");
        (await agent.GetAsync($"/api/tickets?filter={word}&sorting=subject")).Texts("subject").ShouldBe([$"a {word} outage", $"b {word}", $"c {word} asap"]);
        (await agent.GetAsync($"/api/tickets?filter={word}&sorting=subject desc&maxResultCount=1&skipCount=1")).Texts("subject").ShouldBe([$"b {word}"]);
        (await agent.GetAsync($"/api/tickets?filter={word}&sorting=priority")).Texts("priority").ShouldBe(["P1", "P2", "P3"]);
        (await agent.GetAsync($"/api/tickets?filter={word}&status=open")).Json.GetProperty("totalCount").GetInt64().ShouldBe(3);
        (await agent.GetAsync($"/api/tickets?filter={word}&status=resolved")).Items.ShouldBeEmpty();
        var newest = (await agent.GetAsync($"/api/tickets?filter={word}")).Items[0].GetProperty("number").GetInt64();
        (await agent.GetAsync($"/api/tickets?filter=%23{newest}")).Items.ShouldContain(ticket => ticket.GetProperty("number").GetInt64() == newest);
    }

    [Theory]
    [InlineData("50% off", "50 off")]
    [InlineData("a_b", "axb")]
    [InlineData("C:\\temp", "C:temp")]
    public async Task A_sign_that_means_something_to_the_database_is_searched_for_as_it_is(string sign, string without)
    {
        var word = $"okapi{Guid.NewGuid():N}";
        foreach (var text in new[] { $"{sign} {word}", $"{without} {word}" })
        {
            await using var customer = await Customer.ArriveAsync(host);
            await customer.SendAsync(text);
            await customer.CallAsync("RequestPerson", customer.ConversationId);
        }

        var agent = await host.SignInAsync("agent", "northwind");
        (await agent.GetAsync($"/api/tickets?filter={Uri.EscapeDataString($"{sign} {word}")}")).Texts("subject").ShouldBe([$"{sign} {word}"]);
    }

    [Theory]
    [InlineData("tickets?skipCount=-1")]
    [InlineData("tickets?maxResultCount=0")]
    [InlineData("tickets?maxResultCount=1001")]
    [InlineData("tickets?maxResultCount=many")]
    [InlineData("tickets?maxResultCount=99999999999")]
    [InlineData("tickets?sorting=nothing")]
    [InlineData("tickets?sorting=number;drop table tickets")]
    [InlineData("tickets?sorting=number desc, subject")]
    [InlineData("tickets?status=lost")]
    [InlineData("tickets?conversationId=7")]
    [InlineData("conversations?skipCount=-1")]
    [InlineData("conversations?status=7")]
    [InlineData("metrics/summary?from=yesterday")]
    [InlineData("metrics/summary?from=2026-02-01T00:00:00Z%26to=2026-01-01T00:00:00Z")]
    [InlineData("metrics/summary?to=0001-01-03T00:00:00Z")]
    [InlineData("metrics/series?interval=minute")]
    [InlineData("metrics/series?from=2020-01-01T00:00:00Z")]
    public async Task What_a_list_cannot_do_is_refused_in_the_error_shape(string query)
    {
        var agent = await host.SignInAsync("admin", "northwind");
        var answer = await agent.GetAsync("/api/" + query);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Text);
        answer.ErrorCode.ShouldBeOneOf(CommonErrorCodes.BodyMalformed, CommonErrorCodes.ParameterInvalid, CommonErrorCodes.PagingInvalid, CommonErrorCodes.PeriodInvalid);
    }

    [Theory]
    [InlineData("GET", "/api/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/tickets/no-guid", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/tickets", HttpStatusCode.MethodNotAllowed)]
    public async Task A_route_that_is_none_is_said_in_the_error_shape(string method, string path, HttpStatusCode status)
    {
        var agent = await host.SignInAsync("agent", "northwind");
        var answer = await agent.SendAsync(new HttpMethod(method), path);
        answer.Status.ShouldBe(status, answer.Text);
        answer.Text.ShouldContain("\"error\":");
    }

    private async Task<System.Text.Json.JsonElement> TicketOfAsync(Customer customer)
    {
        var agent = await host.SignInAsync("agent", "northwind");
        var listed = (await agent.GetAsync($"/api/tickets?conversationId={customer.ConversationId}")).Items.ShouldHaveSingleItem();
        return (await agent.GetAsync($"/api/tickets/{listed.GetProperty("id").GetGuid()}")).Ok().Json;
    }
}
