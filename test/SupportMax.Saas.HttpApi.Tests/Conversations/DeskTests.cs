using System.Net;
using System.Text.Json.Nodes;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Conversations;

/// <summary>Customer and staff, each over their own line.</summary>
[Collection(ChatCollection.Name)]
public sealed class DeskTests(ChatFixture host)
{
    [Fact]
    public async Task A_staff_members_reply_reaches_the_customer_live_and_silences_the_bot()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.AskAsync("I want to talk to a person");
        await customer.StatusAsync("waiting");
        var agent = await host.SignInAsync("agent", "northwind");
        (await agent.PostAsync($"/api/conversations/{customer.ConversationId}/messages", new { clientMessageId = "r1", text = "Ava here." })).Ok();

        var heard = await customer.Heard.WaitAsync("message", message => message["text"]!.GetValue<string>() == "Ava here.");
        heard["author"]!["kind"]!.GetValue<string>().ShouldBe("agent");
        heard["author"]!["name"]!.GetValue<string>().ShouldNotBeEmpty();
        await customer.StatusAsync("pending");

        await customer.SendAsync("where do I find my invoices?");
        var conversation = (await agent.GetAsync($"/api/conversations/{customer.ConversationId}")).Ok().Json;
        conversation.GetProperty("status").GetString().ShouldBe("waiting");
        await using var owner = await host.Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<long>($"select count(*) from conversations where id = '{customer.ConversationId}' and pending_since is null")).ShouldBe([1]);
    }

    [Fact]
    public async Task Staff_hear_their_own_tenants_customers_and_nobody_elses()
    {
        var (northwind, harbor) = (new EventLog(), new EventLog());
        await using var desk = await OpenDeskAsync("northwind", northwind);
        await using var foreign = await OpenDeskAsync("harbor", harbor);
        await using var customer = await Customer.ArriveAsync(host);
        var answer = await customer.AskAsync("Where do I find my invoices?");
        await customer.CallAsync("Typing", customer.ConversationId);
        await customer.CallAsync("Read", customer.ConversationId, 2);
        await northwind.WaitAsync("message", message => message["messageId"]!.GetValue<string>() == answer["messageId"]!.GetValue<string>());
        await northwind.WaitAsync("typing", typing => typing["conversationId"]!.GetValue<string>() == customer.ConversationId);
        (await northwind.WaitAsync("read", read => read["conversationId"]!.GetValue<string>() == customer.ConversationId))["sequence"]!.GetValue<long>().ShouldBe(2);

        // What harbor hears of its own proves that its line works; nothing of the other came before it.
        await using var own = await Customer.ArriveAsync(host, Customer.HarborToken);
        await own.AskAsync("can I pay by paypal");
        await harbor.WaitAsync("message", message => message["conversationId"]!.GetValue<string>() == own.ConversationId);
        harbor.All("message").Concat(harbor.All("typing")).Concat(harbor.All("read")).Concat(harbor.All("status"))
            .ShouldAllBe(told => told["conversationId"]!.GetValue<string>() == own.ConversationId);
        (await foreign.CallAsync("Resume", CancellationToken.None, customer.ConversationId, 0))!.AsArray().ShouldBeEmpty();
        (await desk.CallAsync("Resume", CancellationToken.None, customer.ConversationId, 0))!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_reply_again_is_one_message()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("hello");
        var agent = await host.SignInAsync("agent", "northwind");
        var path = $"/api/conversations/{customer.ConversationId}/messages";
        var first = (await agent.PostAsync(path, new { clientMessageId = "twice", text = "Yes?" })).Ok().Json;
        var again = (await agent.PostAsync(path, new { clientMessageId = "twice", text = "Yes?" })).Ok().Json;
        again.GetProperty("duplicate").GetBoolean().ShouldBeTrue();
        again.GetProperty("messageId").GetGuid().ShouldBe(first.GetProperty("messageId").GetGuid());
    }

    [Fact]
    public async Task Resolved_by_staff_the_customer_is_told_and_the_next_message_wakes_the_bot()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.AskAsync("I want to talk to a person");
        var agent = await host.SignInAsync("agent", "northwind");
        (await agent.PostAsync($"/api/conversations/{customer.ConversationId}/assign")).Ok();
        (await agent.PostAsync($"/api/conversations/{customer.ConversationId}/resolve")).Ok();
        await customer.StatusAsync("resolved");
        (await agent.PostAsync($"/api/conversations/{customer.ConversationId}/resolve")).ShouldBeRefused(HttpStatusCode.Conflict, ConversationErrorCodes.AlreadyResolved);
        var ticket = (await agent.GetAsync($"/api/tickets?conversationId={customer.ConversationId}")).Items.ShouldHaveSingleItem();
        ticket.GetProperty("status").GetString().ShouldBe("resolved");

        var answer = await customer.AskAsync("Where do I find my invoices?");
        answer["author"]!["kind"]!.GetValue<string>().ShouldBe("bot");
        await customer.StatusAsync("open");
    }

    [Fact]
    public async Task The_transcript_shows_why_the_bot_replied_as_it_did()
    {
        await using var customer = await Customer.ArriveAsync(host);
        var answer = await customer.AskAsync("Where do I find my invoices?");
        answer["citations"]![0]!["title"]!.GetValue<string>().ShouldBe("Where do I find my invoices?");
        answer["quickReplies"]!.AsArray().Select(reply => reply!.GetValue<string>()).ShouldBe(["That solved it", "That did not help", "Talk to a person"]);

        var agent = await host.SignInAsync("agent", "northwind");
        var messages = (await agent.GetAsync($"/api/conversations/{customer.ConversationId}")).Ok().Json.GetProperty("messages");
        messages.GetArrayLength().ShouldBe(2);
        var decision = messages[1].GetProperty("decision");
        decision.GetProperty("decision").GetString().ShouldBe("answer");
        decision.GetProperty("candidates")[0].GetProperty("externalId").GetString().ShouldBe("invoices");
        decision.GetProperty("reasons").GetArrayLength().ShouldBeGreaterThan(0);
        decision.GetProperty("confidence").GetDouble().ShouldBeInRange(decision.GetProperty("thresholds").GetProperty("answer").GetDouble(), 1);
        decision.GetProperty("traceId").GetString().ShouldBe(answer["messageId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Every_decision_of_a_conversation_can_be_opened_with_all_that_it_went_by()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.AskAsync("Where do I find my invoices?");
        var handOver = await customer.AskAsync("I want to talk to a person");
        var agent = await host.SignInAsync("agent", "northwind");
        var traces = (await agent.GetAsync($"/api/conversations/{customer.ConversationId}/decisions")).Ok().Items;
        traces.Count.ShouldBe(2);
        traces[0].GetProperty("question").GetString().ShouldBe("Where do I find my invoices?");
        traces[0].GetProperty("decision").GetString().ShouldBe("answer");
        traces[0].GetProperty("features").EnumerateObject().Count().ShouldBeGreaterThan(5);
        traces[0].GetProperty("candidates")[0].GetProperty("confidence").GetDouble().ShouldBe(traces[0].GetProperty("confidence").GetDouble());
        traces[0].GetProperty("thresholdSource").GetProperty("reason").GetString().ShouldBe("The default: no override fits.");
        traces[0].GetProperty("knowledgeRevision").GetString()!.Length.ShouldBe(12);
        traces[0].GetProperty("engineMs").GetDouble().ShouldBeGreaterThan(0);
        traces[1].GetProperty("question").GetString().ShouldBe("I want to talk to a person");
        traces[1].GetProperty("decision").GetString().ShouldBe("escalate");
        traces[1].GetProperty("id").GetString().ShouldBe(handOver["messageId"]!.GetValue<string>());
        (await agent.GetAsync($"/api/conversations/{Guid.NewGuid()}/decisions")).ShouldBeRefused(HttpStatusCode.NotFound, ConversationErrorCodes.NotFound);
    }

    [Theory]
    [InlineData("", "id", ConversationErrorCodes.TextRequired)]
    [InlineData(" \u0001\n ", "id", ConversationErrorCodes.TextRequired)]
    [InlineData("fine", "", ConversationErrorCodes.ClientMessageIdInvalid)]
    [InlineData("fine", null, ConversationErrorCodes.ClientMessageIdInvalid)]
    [InlineData("fine", "a\0b", ConversationErrorCodes.ClientMessageIdInvalid)]
    public async Task A_reply_that_cannot_be_taken_is_refused_in_words(string text, string? clientMessageId, string code)
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("hello");
        var agent = await host.SignInAsync("agent", "northwind");
        (await agent.PostAsync($"/api/conversations/{customer.ConversationId}/messages", new { clientMessageId, text })).ShouldBeRefused(HttpStatusCode.BadRequest, code);
        (await agent.PostAsync($"/api/conversations/{Guid.NewGuid()}/messages", new { clientMessageId = "x", text = "y" })).ShouldBeRefused(HttpStatusCode.NotFound, ConversationErrorCodes.NotFound);
    }

    [Fact]
    public async Task The_inbox_finds_conversations_by_words_and_by_status()
    {
        await using var customer = await Customer.ArriveAsync(host);
        var word = $"zebra{Guid.NewGuid():N}";
        await customer.AskAsync($"I want to talk to a person about {word}");
        await customer.CallAsync("RequestPerson", customer.ConversationId);
        var agent = await host.SignInAsync("agent", "northwind");
        (await agent.GetAsync($"/api/conversations?filter={word}&status=waiting")).Items.ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(customer.ConversationId);
        (await agent.GetAsync($"/api/conversations?filter={word}&status=resolved")).Items.ShouldBeEmpty();
        (await agent.GetAsync($"/api/conversations?filter=zeb%25{word[^12..]}")).Items.ShouldBeEmpty("A per cent sign stands for nothing.");
        (await agent.GetAsync("/api/conversations?status=nonsense")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<HubConnection> OpenDeskAsync(string tenant, EventLog heard)
    {
        var agent = await host.SignInAsync("agent", tenant);
        var desk = await HubConnection.OpenDeskAsync(host.Address, agent.CookieHeader, heard.Add, CancellationToken.None);
        await desk.CallAsync("Resume", CancellationToken.None, Guid.NewGuid(), 0);
        return desk;
    }
}
