using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>What talks to a Rasa server talks to our bot.</summary>
[Collection(ChatCollection.Name)]
public sealed class RestChannelTests(ChatFixture host)
{
    private const string Path = "/webhooks/rest/webhook";

    [Fact]
    public async Task A_message_goes_in_and_the_bots_answer_comes_out()
    {
        var (app, token) = await CreateAsync();
        var sender = $"ada-{Guid.NewGuid():N}";
        var replies = await TalkAsync(app, token, sender, "Where do I find my invoices?");
        replies.ShouldNotBeEmpty();
        replies.ShouldAllBe(reply => reply.GetProperty("recipient_id").GetString() == sender && reply.GetProperty("text").GetString()!.Length > 0);
        replies.ShouldContain(reply => reply.GetProperty("text").GetString()!.Contains("invoice", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_same_sender_goes_on_and_another_begins_anew_under_the_partners_name()
    {
        var (app, token) = await CreateAsync(PartnerScopes.Conversations, PartnerScopes.Contacts);
        var (ada, bob) = ($"ada-{Guid.NewGuid():N}", $"bob-{Guid.NewGuid():N}");
        await TalkAsync(app, token, ada, "Where do I find my invoices?");
        await TalkAsync(app, token, ada, "How do I reset my password?");
        await TalkAsync(app, token, bob, "Where do I find my invoices?");
        var conversations = (await app.CallAsync(HttpMethod.Get, "/api/v1/conversations?limit=200", token)).Json.GetProperty("items").EnumerateArray().ToList();
        foreach (var sender in new[] { ada, bob })
        {
            var contact = (await app.CallAsync(HttpMethod.Get, $"/api/v1/contacts?externalId={sender}", token)).Json.GetProperty("items")[0].GetProperty("id").GetGuid();
            conversations.Count(conversation => conversation.GetProperty("contactId").GetGuid() == contact).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Choices_are_buttons_whose_payload_is_the_next_message()
    {
        var (app, token) = await CreateAsync();
        var sender = $"ada-{Guid.NewGuid():N}";
        JsonElement offer = default;
        // Words that several questions have in common make the bot ask back.
        foreach (var words in new[] { "invoice", "password", "billing", "export", "settings", "account", "team", "project" })
        {
            offer = (await TalkAsync(app, token, sender + words, words)).FirstOrDefault(reply => reply.TryGetProperty("buttons", out _));
            if (offer.ValueKind != JsonValueKind.Undefined)
                break;
        }

        offer.ValueKind.ShouldBe(JsonValueKind.Object, "None of the words made the bot ask back.");
        foreach (var button in offer.GetProperty("buttons").EnumerateArray())
            button.GetProperty("payload").GetString().ShouldBe(button.GetProperty("title").GetString());
    }

    [Fact]
    public async Task What_a_person_wrote_meanwhile_comes_once_with_the_next_call()
    {
        var (app, token) = await CreateAsync();
        var sender = $"ada-{Guid.NewGuid():N}";
        await TalkAsync(app, token, sender, "Where do I find my invoices?");
        var id = (await app.CallAsync(HttpMethod.Get, "/api/v1/conversations?limit=1", token)).Json.GetProperty("items")[0].GetProperty("id").GetGuid();
        (await app.CallAsync(HttpMethod.Post, $"/api/v1/conversations/{id}/messages", token, new { clientMessageId = "1", text = "Grace here.", @as = "agent", name = "Grace" })).Status.ShouldBe(HttpStatusCode.Created);
        (await TalkAsync(app, token, sender, "hello?")).Select(reply => reply.GetProperty("text").GetString()).ShouldContain("Grace here.");
        (await TalkAsync(app, token, sender, "still there?")).Select(reply => reply.GetProperty("text").GetString()).ShouldNotContain("Grace here.");
    }

    [Fact]
    public async Task Two_calls_at_once_are_told_each_reply_once()
    {
        var (app, token) = await CreateAsync();
        var sender = $"ada-{Guid.NewGuid():N}";
        var calls = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => TalkAsync(app, token, sender, $"How do I reset my password? {number}")));
        var id = (await app.CallAsync(HttpMethod.Get, "/api/v1/conversations?limit=1", token)).Json.GetProperty("items")[0].GetProperty("id").GetGuid();
        var told = calls.Sum(replies => replies.Count);
        var written = (await app.CallAsync(HttpMethod.Get, $"/api/v1/conversations/{id}/messages?limit=200", token)).Json.GetProperty("items").EnumerateArray()
            .Count(message => message.GetProperty("author").GetProperty("kind").GetString() != "visitor");
        told.ShouldBe(written);
    }

    [Fact]
    public async Task A_program_that_can_only_send_what_never_changes_comes_with_id_and_secret()
    {
        var (app, _) = await CreateAsync();
        foreach (var (secret, expected) in new[] { (app.Secret, HttpStatusCode.OK), ("wrong", HttpStatusCode.Unauthorized) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = Json(new { sender = "basic", message = "Where do I find my invoices?" }) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{app.ClientId}:{secret}")));
            (await app.SendAsync(request)).Status.ShouldBe(expected);
        }

        // Elsewhere a secret opens nothing.
        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
        elsewhere.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{app.ClientId}:{app.Secret}")));
        (await app.SendAsync(elsewhere)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Without_a_key_or_the_scope_nothing_is_taken()
    {
        var (app, _) = await CreateAsync(PartnerScopes.Tickets);
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = Json(new { sender = "x", message = "y" }) };
        (await app.SendAsync(request)).ShouldBeError(HttpStatusCode.Unauthorized, PartnerErrorCodes.TokenRequired);
        (await app.CallAsync(HttpMethod.Post, Path, await app.GetTokenAsync(), new { sender = "x", message = "y" })).ShouldBeError(HttpStatusCode.Forbidden, PartnerErrorCodes.ScopeRequired);
    }

    [Theory]
    [InlineData("""{"message":"hi"}""", PartnerErrorCodes.ThreadInvalid)]
    [InlineData("""{"sender":" ","message":"hi"}""", PartnerErrorCodes.ThreadInvalid)]
    [InlineData("""{"sender":"a\nb","message":"hi"}""", PartnerErrorCodes.ThreadInvalid)]
    [InlineData("""{"sender":"ada"}""", ConversationErrorCodes.TextRequired)]
    [InlineData("""{"sender":"ada","message":"  "}""", ConversationErrorCodes.TextRequired)]
    public async Task What_makes_no_sense_is_refused(string body, string code)
    {
        var (app, token) = await CreateAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        (await app.CallAsync(HttpMethod.Post, Path, token, content)).ShouldBeError(HttpStatusCode.BadRequest, code);
    }

    private static StringContent Json(object body) => new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    private static async Task<IReadOnlyList<JsonElement>> TalkAsync(PartnerApp app, string token, string sender, string message)
    {
        var answer = await app.CallAsync(HttpMethod.Post, Path, token, new { sender, message });
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return [.. answer.Json.EnumerateArray()];
    }

    private async Task<(PartnerApp App, string Token)> CreateAsync(params IReadOnlyList<string> scopes)
    {
        var app = await PartnerApp.CreateAsync(host, "northwind", scopes.Count == 0 ? [PartnerScopes.Conversations] : scopes);
        return (app, await app.GetTokenAsync());
    }
}
