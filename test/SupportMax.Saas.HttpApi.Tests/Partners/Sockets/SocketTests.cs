using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>Conversations over a partner's line.</summary>
public sealed class SocketTests(SocketFixture host) : IClassFixture<SocketFixture>
{
    [Fact]
    public async Task A_customers_message_is_acknowledged_and_the_bots_answer_pushed()
    {
        await using var line = await host.OpenAsync();
        var id = await line.BeginAsync();
        var ack = await line.AskAsync(Frames.Send(id, "m1", "Where do I find my invoices?"));
        (ack.Text("type"), ack["sequence"]!.GetValue<long>(), ack["duplicate"]!.GetValue<bool>()).ShouldBe(("ack", 1, false));
        var answer = (await line.MessageAsync(id, message => message["author"]!["kind"]!.GetValue<string>() == "bot"))["message"]!;
        answer.Text("text").ShouldContain("Invoices");
        line.Pushed(id).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task The_same_message_over_a_new_line_is_the_same_message()
    {
        var (_, token) = await host.CreateAppAsync();
        await using var line = await PartnerSocket.OpenAsync(host.Address, token);
        var id = await line.BeginAsync("partner");
        var first = await line.AskAsync(Frames.Send(id, "m1", "hello"));
        line.Break();
        await using var next = await PartnerSocket.OpenAsync(host.Address, token);
        var second = await next.AskAsync(Frames.Send(id, "m1", "hello"));
        second["duplicate"]!.GetValue<bool>().ShouldBeTrue();
        second.Text("messageId").ShouldBe(first.Text("messageId"));
    }

    [Fact]
    public async Task A_thread_is_begun_by_its_first_message()
    {
        await using var line = await host.OpenAsync();
        var thread = Guid.NewGuid().ToString();
        var first = await line.AskAsync(new JsonObject { ["type"] = "send", ["thread"] = thread, ["ref"] = "m1", ["text"] = "hello" });
        var second = await line.AskAsync(new JsonObject { ["type"] = "send", ["thread"] = thread, ["ref"] = "m2", ["text"] = "anybody there?" });
        second.Text("conversationId").ShouldBe(first.Text("conversationId"));
        (await line.MessageAsync(first.Text("conversationId"), message => message["author"]!["kind"]!.GetValue<string>() != "visitor")).Text("thread").ShouldBe(thread);
    }

    [Fact]
    public async Task After_a_break_every_message_comes_once_and_in_order()
    {
        var (_, token) = await host.CreateAppAsync();
        await using var writer = await PartnerSocket.OpenAsync(host.Address, token);
        var id = await writer.BeginAsync("partner");
        var seen = new List<long>();
        for (var round = 0; round < 10; round++)
        {
            await using var line = await PartnerSocket.OpenAsync(host.Address, token);
            await line.AskAsync(Frames.Resume((id, seen.Count)));
            for (var number = 0; number < 5; number++)
                await writer.AskAsync(Frames.Send(id, $"{round}-{number}", "hello"));
            // Breaks somewhere in the middle of what is pushed.
            await line.MessageAsync(id, message => message["sequence"]!.GetValue<long>() > seen.Count + (round % 5));
            line.Break();
            await line.Ended;
            seen.AddRange(line.Pushed(id));
        }

        await using var last = await PartnerSocket.OpenAsync(host.Address, token);
        await last.AskAsync(Frames.Resume((id, seen.Count)));
        if (seen.Count < 50)
            await last.MessageAsync(id, message => message["sequence"]!.GetValue<long>() == 50);
        seen.AddRange(last.Pushed(id));
        seen.ShouldBe(Enumerable.Range(1, 50).Select(number => (long)number));
    }

    [Fact]
    public async Task The_partners_bot_answers_first_and_hands_over_to_our_desk()
    {
        await using var line = await host.OpenAsync();
        var id = await line.BeginAsync("partner");
        await line.AskAsync(Frames.Send(id, "m1", "Where do I find my invoices?"));
        var reply = await line.AskAsync(new JsonObject { ["type"] = "send", ["conversationId"] = id, ["ref"] = "b1", ["text"] = "Let me see.", ["as"] = "bot", ["name"] = "Shopbot" });
        (reply.Text("type"), reply["sequence"]!.GetValue<long>()).ShouldBe(("ack", 2), "Our bot is silent where the partner's answers.");
        (await line.AskAsync(new JsonObject { ["type"] = "handover", ["conversationId"] = id })).Text("type").ShouldBe("ack");
        await line.WaitAsync("status", frame => frame.Text("conversationId") == id && frame.Text("status") == "waiting");
        (await line.AskAsync(new JsonObject { ["type"] = "send", ["conversationId"] = id, ["ref"] = "b2", ["text"] = "Me again.", ["as"] = "bot" })).Text("code").ShouldBe(PartnerErrorCodes.BotNotNow);

        var agent = await host.SignInAsync("agent", "northwind");
        (await agent.PostAsync($"/api/conversations/{id}/messages", new { clientMessageId = "a1", text = "I am Ada, how can I help?" })).Ok();
        (await line.MessageAsync(id, message => message["author"]!["kind"]!.GetValue<string>() == "agent"))["message"]!.Text("text").ShouldBe("I am Ada, how can I help?");
        line.Frames.ShouldNotContain(frame => frame["type"]!.GetValue<string>() == "message" && frame["message"]!["author"]!["kind"]!.GetValue<string>() == "bot" && frame["message"]!["author"]!.Text("name") != "Shopbot");
    }

    [Fact]
    public async Task Our_bot_answers_first_and_hands_over_to_the_partners_desk()
    {
        await using var line = await host.OpenAsync();
        var id = await line.BeginAsync();
        await line.AskAsync(Frames.Send(id, "m1", "I want to talk to a human"));
        await line.WaitAsync("status", frame => frame.Text("conversationId") == id && frame.Text("status") == "waiting");
        var reply = await line.AskAsync(new JsonObject { ["type"] = "send", ["conversationId"] = id, ["ref"] = "a1", ["text"] = "I am Grace.", ["as"] = "agent", ["name"] = "Grace" });
        reply.Text("type").ShouldBe("ack", reply.ToJsonString());
        await line.WaitAsync("status", frame => frame.Text("conversationId") == id && frame["assignee"]?.GetValue<string>() == "Grace");
        (await line.AskAsync(new JsonObject { ["type"] = "resolve", ["conversationId"] = id, ["name"] = "Grace" })).Text("type").ShouldBe("ack");
        await line.WaitAsync("status", frame => frame.Text("conversationId") == id && frame.Text("status") == "resolved");
    }

    [Fact]
    public async Task A_browser_sends_its_token_as_a_subprotocol()
    {
        await using var line = await PartnerSocket.OpenAsync(host.Address, (await host.CreateAppAsync()).Token, asBrowser: true);
        (await line.WaitAsync("welcome"))["credit"]!.GetValue<int>().ShouldBe(500);
    }

    [Fact]
    public async Task Without_a_token_or_the_subprotocol_nobody_connects()
    {
        var (app, token) = await host.CreateAppAsync();
        (await app.CallAsync(HttpMethod.Get, "/ws/v1", token)).ShouldBeError(HttpStatusCode.BadRequest, PartnerErrorCodes.SubprotocolRequired);
        (await app.CallAsync(HttpMethod.Get, "/ws/v1", "nonsense")).ShouldBeError(HttpStatusCode.Unauthorized, PartnerErrorCodes.TokenInvalid);
        await Should.ThrowAsync<WebSocketException>(() => PartnerSocket.OpenAsync(host.Address, "nonsense"));
        var tickets = await PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Tickets]);
        (await tickets.CallAsync(HttpMethod.Get, "/ws/v1", await tickets.GetTokenAsync())).ShouldBeError(HttpStatusCode.Forbidden, PartnerErrorCodes.ScopeRequired);
    }

    [Fact]
    public async Task A_client_has_so_many_lines_and_no_more()
    {
        var (_, token) = await host.CreateAppAsync();
        var lines = new List<PartnerSocket>();
        for (var number = 0; number < 3; number++)
            lines.Add(await PartnerSocket.OpenAsync(host.Address, token));
        await Should.ThrowAsync<WebSocketException>(() => PartnerSocket.OpenAsync(host.Address, token));
        foreach (var line in lines)
            await line.DisposeAsync();
    }

    [Fact]
    public async Task Another_tenants_conversations_can_neither_be_watched_nor_written()
    {
        await using var own = await host.OpenAsync();
        var id = await own.BeginAsync();
        await using var foreign = await host.OpenAsync("harbor");
        var resumed = await foreign.AskAsync(Frames.Resume((id, 0)));
        resumed["unknown"]!.AsArray().Select(unknown => unknown!.GetValue<string>()).ShouldBe([id]);
        JsonObject[] attempts =
        [
            new() { ["type"] = "open", ["conversationId"] = id },
            Frames.Send(id, "m1", "let me in"),
            new() { ["type"] = "send", ["conversationId"] = id, ["ref"] = "m2", ["text"] = "let me in", ["as"] = "agent", ["name"] = "Walker" },
            new() { ["type"] = "send", ["conversationId"] = id, ["ref"] = "m3", ["text"] = "let me in", ["as"] = "bot" },
            new() { ["type"] = "typing", ["conversationId"] = id, ["ref"] = "t" },
            new() { ["type"] = "handover", ["conversationId"] = id },
            new() { ["type"] = "resolve", ["conversationId"] = id, ["name"] = "Walker" },
        ];
        foreach (var attempt in attempts)
            (await foreign.AskAsync(attempt)).Text("code").ShouldBe(ConversationErrorCodes.NotFound, attempt.ToJsonString());
        await own.AskAsync(Frames.Send(id, "m1", "a secret of northwind"));
        await own.MessageAsync(id, message => message["sequence"]!.GetValue<long>() == 2);
        foreign.Frames.ShouldAllBe(frame => frame["type"]!.GetValue<string>() != "message" && !frame.ToJsonString(null).Contains("secret"));
        own.Pushed(id).Take(2).ShouldBe([1, 2]);
    }
}
