using System.Net;
using System.Text.Json.Nodes;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>A bot made for Chatwoot answers the customers of the web chat.</summary>
public sealed class AgentBotTests(WebhookFixture host) : IClassFixture<WebhookFixture>, IAsyncLifetime
{
    private Endpoint _bot = null!;
    private Browser _admin = null!;
    private PartnerApp _app = null!;
    private Guid _webhook;
    private string _secret = "";

    public async Task InitializeAsync()
    {
        _bot = await Endpoint.OpenAsync();
        _admin = await host.SignInAsync("admin", "northwind");
        _app = await PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Conversations], new { name = "Parcel bot" });
        var made = (await _admin.PostAsync("/api/partners/webhooks", new { url = _bot.Url, agentBotClientId = _app.ClientId })).Ok().Json;
        (_webhook, _secret) = (made.GetProperty("webhook").GetProperty("id").GetGuid(), made.GetProperty("secret").GetString()!);
    }

    public async Task DisposeAsync()
    {
        (await _admin.DeleteAsync($"/api/partners/webhooks/{_webhook}")).Ok();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task The_bot_hears_the_customer_in_chatwoots_words_and_its_reply_is_the_answer()
    {
        await using var customer = await Customer.ArriveAsync(host, session: new { user = new { name = "Ada", email = "ada@example.org" } });
        await customer.SendAsync("Where is my parcel?");
        var heard = await HearAsync(customer, "incoming");
        Endpoint.IsSigned(heard, _secret).ShouldBeTrue();
        var body = heard["body"]!;
        body["event"]!.GetValue<string>().ShouldBe("message_created");
        body["content"]!.GetValue<string>().ShouldBe("Where is my parcel?");
        body["private"]!.GetValue<bool>().ShouldBeFalse();
        body["sender"]!["name"]!.GetValue<string>().ShouldBe("Ada");
        body["sender"]!["type"]!.GetValue<string>().ShouldBe("contact");
        body["conversation"]!["status"]!.GetValue<string>().ShouldBe("pending");
        body["conversation"]!["channel"]!.GetValue<string>().ShouldBe("Channel::WebWidget");

        var answer = await CallAsync(body, "messages", new { content = "On its way.", message_type = "outgoing", echo_id = "1" });
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer.Json.GetProperty("message_type").GetInt32().ShouldBe(1);
        // The same echo_id again is the same message.
        (await CallAsync(body, "messages", new { content = "On its way.", message_type = "outgoing", echo_id = "1" })).Json.GetProperty("id").GetGuid().ShouldBe(answer.Json.GetProperty("id").GetGuid());
        var reply = await customer.ReplyAfterAsync(1);
        reply["text"]!.GetValue<string>().ShouldBe("On its way.");
        reply["author"]!["name"]!.GetValue<string>().ShouldBe("Parcel bot");
        (await HearAsync(customer, "outgoing"))["body"]!["content"]!.GetValue<string>().ShouldBe("On its way.");
        (await customer.ReadAllAsync()).Count.ShouldBe(2, "Our own bot is silent.");
    }

    [Fact]
    public async Task The_bot_calls_a_person_and_is_silent_from_there_on()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("I want a human.");
        var body = (await HearAsync(customer, "incoming"))["body"]!;
        var answer = await CallAsync(body, "toggle_status", new { status = "open" });
        answer.Json.GetProperty("payload").GetProperty("current_status").GetString().ShouldBe("open");
        await customer.StatusAsync("waiting");
        await _bot.Heard.WaitAsync("conversation_opened", heard => heard["body"]!["id"]!.GetValue<string>() == customer.ConversationId);
        (await CallAsync(body, "messages", new { content = "One more thing" })).ShouldBeError(HttpStatusCode.Conflict, PartnerErrorCodes.BotNotNow);
    }

    [Fact]
    public async Task Customers_of_a_bot_that_cannot_be_reached_get_a_person()
    {
        _bot.Status = HttpStatusCode.InternalServerError;
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("Is anybody there?");
        await customer.StatusAsync("waiting");
    }

    [Theory]
    [InlineData("messages", """{"content":"x","private":true}""", PartnerErrorCodes.AgentBotCallInvalid)]
    [InlineData("messages", """{"content":"x","message_type":"incoming"}""", PartnerErrorCodes.AgentBotCallInvalid)]
    [InlineData("messages", """{"content":" "}""", ConversationErrorCodes.TextRequired)]
    [InlineData("toggle_status", """{"status":"snoozed"}""", PartnerErrorCodes.AgentBotCallInvalid)]
    public async Task What_a_bot_cannot_do_is_refused(string path, string input, string code)
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("Hello");
        (await CallAsync((await HearAsync(customer, "incoming"))["body"]!, path, JsonNode.Parse(input)!)).ShouldBeError(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task The_key_must_be_right_and_the_account_its_own()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("Hello");
        var body = (await HearAsync(customer, "incoming"))["body"]!;
        (await CallAsync(body, "messages", new { content = "x" }, key: $"{_app.ClientId}:wrong")).ShouldBeError(HttpStatusCode.Unauthorized, PartnerErrorCodes.TokenInvalid);
        (await CallAsync(body, "messages", new { content = "x" }, account: Guid.NewGuid().ToString())).ShouldBeError(HttpStatusCode.NotFound, ConversationErrorCodes.NotFound);
        // Another client of the same company is not this conversation's bot.
        var other = await PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Conversations]);
        (await CallAsync(body, "messages", new { content = "x" }, key: $"{other.ClientId}:{other.Secret}")).ShouldBeError(HttpStatusCode.Conflict, PartnerErrorCodes.BotNotNow);
        var foreign = await PartnerApp.CreateAsync(host, "harbor", [PartnerScopes.Conversations]);
        (await CallAsync(body, "messages", new { content = "x" }, key: $"{foreign.ClientId}:{foreign.Secret}")).ShouldBeError(HttpStatusCode.NotFound, ConversationErrorCodes.NotFound);
    }

    [Fact]
    public async Task A_bot_needs_a_client_of_the_company_that_may_talk()
    {
        var (foreign, mute) = (await PartnerApp.CreateAsync(host, "harbor", [PartnerScopes.Conversations]), await PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Tickets]));
        foreach (var clientId in new[] { Guid.NewGuid(), foreign.ClientId, mute.ClientId })
            (await _admin.PostAsync("/api/partners/webhooks", new { url = _bot.Url, agentBotClientId = clientId })).ShouldBeRefused(HttpStatusCode.BadRequest, PartnerErrorCodes.AgentBotInvalid);
    }

    private Task<JsonNode> HearAsync(Customer customer, string type) => _bot.Heard.WaitAsync(
        "message_created", heard => heard["body"]!["conversation"]!["id"]!.GetValue<string>() == customer.ConversationId && heard["body"]!["message_type"]!.GetValue<string>() == type);

    private async Task<OAuthAnswer> CallAsync(JsonNode heard, string path, object input, string? key = null, string? account = null)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"/api/v1/accounts/{account ?? heard["account"]!["id"]!.GetValue<string>()}/conversations/{heard["conversation"]!["id"]!.GetValue<string>()}/{path}")
        {
            Content = System.Net.Http.Json.JsonContent.Create(input),
        };
        request.Headers.Add("api_access_token", key ?? $"{_app.ClientId}:{_app.Secret}");
        return await _app.SendAsync(request);
    }
}
