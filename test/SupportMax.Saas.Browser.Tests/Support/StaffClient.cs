using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SupportMax.Saas.Browser.Tests;

/// <summary>A member of the staff at the HTTP routes: session cookie, antiforgery token and all.</summary>
internal sealed class StaffClient : IDisposable
{
    /// <summary>The seeded users' password in Development.</summary>
    public const string Password = "1q2w3E*";

    private readonly HttpClient _http;
    private readonly CookieContainer _cookies = new();

    private StaffClient(Uri host) => _http = new HttpClient(new HttpClientHandler { CookieContainer = _cookies }) { BaseAddress = host };

    public static async Task<StaffClient> SignInAsync(Uri host, string tenant, string user)
    {
        var client = new StaffClient(host);
        var outcome = await client.PostAsync("/api/account/login", new { userNameOrEmailAddress = user, password = Password, tenantName = tenant });
        outcome["result"]!.GetValue<int>().ShouldBe(1);
        return client;
    }

    public async Task<JsonNode> GetAsync(string path) => await TakeAsync(await _http.GetAsync(new Uri(path, UriKind.Relative)));

    public Task<JsonNode> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, body);

    public Task<JsonNode> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    /// <summary>What the bot would reply, without a conversation.</summary>
    public Task<JsonNode> AskAsync(string text) => PostAsync("/api/answering/ask", new { text });

    /// <summary>Waits until the bot answers with these words; its index follows a publish by itself.</summary>
    public async Task WaitForAnswerAsync(string question, string words)
    {
        using var limit = new CancellationTokenSource(Stage.Patience);
        while ((await AskAsync(question))["answer"]?.GetValue<string>().Contains(words, StringComparison.Ordinal) != true)
            limit.Token.IsCancellationRequested.ShouldBeFalse($"The bot does not answer with \"{words}\" after {Stage.Patience.TotalSeconds} s.");
    }

    /// <summary>The ticket that the customer was told of.</summary>
    public async Task<JsonNode> FindTicketAsync(long number) =>
        (await GetAsync("/api/tickets?maxResultCount=100"))["items"]!.AsArray().Single(ticket => ticket!["number"]!.GetValue<long>() == number)!;

    /// <summary>The conversation that was written in last.</summary>
    public async Task<StoredConversation> NewestConversationAsync()
    {
        var newest = (await GetAsync("/api/conversations?maxResultCount=1"))["items"]![0]!["id"]!.GetValue<string>();
        return await ReadAsync(newest);
    }

    /// <summary>A conversation with its messages.</summary>
    public async Task<StoredConversation> ReadAsync(string conversationId) => new(await GetAsync($"/api/conversations/{conversationId}"));

    /// <summary>Replies in a conversation.</summary>
    public Task ReplyAsync(string conversationId, string text) =>
        PostAsync($"/api/conversations/{conversationId}/messages", new { clientMessageId = Guid.NewGuid(), text });

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        if (_cookies.GetCookies(_http.BaseAddress!)["XSRF-TOKEN"] is { } token)
            request.Headers.Add("RequestVerificationToken", Uri.UnescapeDataString(token.Value));
        return await TakeAsync(await _http.SendAsync(request));
    }

    private static async Task<JsonNode> TakeAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            response.IsSuccessStatusCode.ShouldBeTrue($"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri}: {(int)response.StatusCode} {text}");
            return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
        }
    }
}
