using System.Text.Json.Nodes;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>The document of the sockets says what is really sent.</summary>
public sealed class AsyncApiTests(SocketFixture host) : IClassFixture<SocketFixture>
{
    [Fact]
    public async Task Every_frame_of_a_full_life_is_described()
    {
        var messages = (await ReadAsync())["components"]!["messages"]!;
        await using var line = await host.OpenAsync();
        var id = await line.BeginAsync();
        await line.AskAsync(Frames.Resume((id, 0)));
        await line.AskAsync(Frames.Send(id, "m1", "Where do I find my invoices?"));
        await line.MessageAsync(id, message => message["author"]!["kind"]!.GetValue<string>() == "bot");
        await line.AskAsync(new JsonObject { ["type"] = "handover", ["conversationId"] = id });
        await line.WaitAsync("status", frame => frame.Text("status") == "waiting");
        await line.SendAsync(new { type = "nonsense" });
        await line.WaitAsync("error");
        foreach (var frame in line.Frames)
        {
            var name = "server." + frame.Text("type");
            SchemaCheck.Differences(frame, messages[name].ShouldNotBeNull(name)["payload"]!, name).ShouldBeEmpty();
        }

        line.Frames.Select(frame => frame.Text("type")).Distinct().Order().ShouldBe(["ack", "error", "message", "opened", "resumed", "status", "welcome"]);
    }

    [Fact]
    public async Task Every_event_of_the_chat_hub_is_described()
    {
        var messages = (await ReadAsync())["components"]!["messages"]!;
        await using var customer = await Customer.ArriveAsync(host);
        await customer.AskAsync("Where do I find my invoices?");
        await customer.CallAsync("RequestPerson", customer.ConversationId);
        await customer.StatusAsync("waiting");
        foreach (var name in new[] { "message", "status" })
        {
            var events = customer.Heard.All(name);
            events.ShouldNotBeEmpty();
            foreach (var heard in events)
                SchemaCheck.Differences(heard, messages["chat." + name]!["payload"]!, name).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Every_frame_type_and_hub_method_stands_in_the_document_and_its_references_lead_somewhere()
    {
        var document = await ReadAsync();
        document["asyncapi"]!.GetValue<string>().ShouldBe("3.0.0");
        var names = document["components"]!["messages"]!.AsObject().Select(pair => pair.Key).ToList();
        names.ShouldContain("client.send");
        names.ShouldContain("server.drain");
        names.ShouldContain("chat.call.Send");
        foreach (var reference in References(document))
            Resolve(document, reference).ShouldNotBeNull(reference);
    }

    [Fact]
    public async Task It_is_served_as_yaml()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(host.Address, "/docs/asyncapi.yaml"));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/yaml");
        (await answer.Content.ReadAsStringAsync()).ShouldStartWith("asyncapi: \"3.0.0\"\ninfo:\n  title:");
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(pair => pair.Key == "$ref" ? [pair.Value!.GetValue<string>()] : References(pair.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    private static JsonNode? Resolve(JsonNode document, string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)document, (node, part) => node is JsonArray list ? list[int.Parse(part)] : node?[part]);

    private async Task<JsonObject> ReadAsync()
    {
        using var http = new HttpClient();
        return JsonNode.Parse(await http.GetStringAsync(new Uri(host.Address, "/docs/asyncapi.json")))!.AsObject();
    }
}
