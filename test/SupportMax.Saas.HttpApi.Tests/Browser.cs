using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace SupportMax.Saas;

/// <summary>One person's browser: its cookies, and what it can be told to do.</summary>
public sealed class Browser(HttpClient client, CookieContainer cookies)
{
    /// <summary>The password of seeded users in Development.</summary>
    public const string SeedPassword = "1q2w3E*";

    /// <summary>ABP's result of a sign-in that went well.</summary>
    public const int SignedIn = 1;

    internal static readonly HttpRequestOptionsKey<bool> WithoutAntiforgery = new("without-antiforgery");

    /// <summary>Sends headers of its own with every request.</summary>
    public HttpClient Client => client;

    public async Task<int> SignInAsync(string userName, string password, string? tenant = null, bool rememberMe = false)
    {
        var answer = await SendAsync(HttpMethod.Post, "/api/account/login", new { userNameOrEmailAddress = userName, password, tenantName = tenant, rememberMe });
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return answer.Json.GetProperty("result").GetInt32();
    }

    /// <summary>The cookies as a request's header, for connections that are no requests.</summary>
    public string CookieHeader => cookies.GetCookieHeader(client.BaseAddress!);

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body);

    public Task<Answer> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body = null, bool antiforgery = true)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (!antiforgery)
            request.Options.Set(WithoutAntiforgery, true);
        using var response = await client.SendAsync(request);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.ToList() : []);
    }
}

/// <summary>What the host answered.</summary>
public sealed record Answer(HttpStatusCode Status, string Text, IReadOnlyList<string> Cookies)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The error's code; fails when there is none.</summary>
    public string? ErrorCode => Json.GetProperty("error").GetProperty("code").GetString();

    /// <summary>The answer, when it went well.</summary>
    public Answer Ok()
    {
        ((int)Status).ShouldBeInRange(200, 299, Text);
        return this;
    }

    /// <summary>Fails unless the host refused with this status and code.</summary>
    public void ShouldBeRefused(HttpStatusCode status, string code)
    {
        Status.ShouldBe(status, Text);
        ErrorCode.ShouldBe(code);
    }

    /// <summary>A list's items.</summary>
    public IReadOnlyList<JsonElement> Items => Json.GetProperty("items").EnumerateArray().ToList();

    /// <summary>One text of each of a list's items.</summary>
    public IReadOnlyList<string?> Texts(string member) => Items.Select(item => item.GetProperty(member).GetString()).ToList();
}
