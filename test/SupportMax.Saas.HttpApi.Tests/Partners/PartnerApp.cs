using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace SupportMax.Saas.Partners;

/// <summary>A partner's program: it knows its client id and secret, and calls as any program would.</summary>
public sealed class PartnerApp(HostFixture host, Guid clientId, string secret)
{
    public Guid ClientId => clientId;

    public string Secret => secret;

    public HttpClient Http { get; } = new() { BaseAddress = host.Address };

    /// <summary>Lets a tenant's administrator make a client.</summary>
    public static async Task<PartnerApp> CreateAsync(HostFixture host, string tenant, IReadOnlyList<string> scopes, object? more = null)
    {
        var admin = await host.SignInAsync("admin", tenant);
        var input = JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        input["name"] ??= "Echo bot";
        input["scopes"] = JsonSerializer.SerializeToNode(scopes);
        var made = (await admin.PostAsync("/api/partners/clients", input)).Ok().Json;
        return new PartnerApp(host, made.GetProperty("client").GetProperty("id").GetGuid(), made.GetProperty("secret").GetString()!);
    }

    /// <summary>The same client with another secret.</summary>
    public PartnerApp With(string otherSecret) => new(host, clientId, otherSecret);

    /// <summary>Gets a token, which must go well.</summary>
    public async Task<string> GetTokenAsync(string? scope = null)
    {
        var answer = await AskTokenAsync(scope);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return answer.Json.GetProperty("access_token").GetString()!;
    }

    public Task<OAuthAnswer> AskTokenAsync(string? scope = null) =>
        PostFormAsync("/connect/token", scope is null ? [("grant_type", "client_credentials")] : [("grant_type", "client_credentials"), ("scope", scope)]);

    public Task<OAuthAnswer> IntrospectAsync(string token) => PostFormAsync("/connect/introspect", [("token", token)]);

    public Task<OAuthAnswer> RevokeAsync(string token, string? hint = null) =>
        PostFormAsync("/connect/revoke", hint is null ? [("token", token)] : [("token", token), ("token_type_hint", hint)]);

    /// <summary>Posts a form, as this client by HTTP Basic.</summary>
    public Task<OAuthAnswer> PostFormAsync(string path, params IReadOnlyList<(string Name, string Value)> fields) => PostAsync(path, fields, BasicHeader);

    /// <summary>Posts a form with an Authorization header or none.</summary>
    public async Task<OAuthAnswer> PostAsync(string path, IReadOnlyList<(string Name, string Value)> fields, AuthenticationHeaderValue? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))),
        };
        request.Headers.Authorization = authorization;
        return await SendAsync(request);
    }

    public async Task<OAuthAnswer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request);
        return new OAuthAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
    }

    /// <summary>Calls the REST API with a token.</summary>
    public async Task<OAuthAnswer> CallAsync(HttpMethod method, string path, string token, object? body = null, params IReadOnlyList<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body)) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await SendAsync(request);
    }

    public AuthenticationHeaderValue BasicHeader =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{WebUtility.UrlEncode(clientId.ToString())}:{WebUtility.UrlEncode(secret)}")));
}

/// <summary>What the host answered a partner.</summary>
public sealed record OAuthAnswer(HttpStatusCode Status, string Text, HttpResponseHeaders Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>Fails unless it was refused with this error of the RFCs.</summary>
    public void ShouldBeRefused(HttpStatusCode status, string error)
    {
        Status.ShouldBe(status, Text);
        Json.GetProperty("error").GetString().ShouldBe(error);
        Json.GetProperty("error_description").GetString()!.ShouldAllBe(letter => letter >= ' ' && letter <= '~' && letter != '"' && letter != '\\');
    }

    /// <summary>Fails unless it was refused in the product's own shape.</summary>
    public void ShouldBeError(HttpStatusCode status, string code)
    {
        Status.ShouldBe(status, Text);
        Json.GetProperty("error").GetProperty("code").GetString().ShouldBe(code);
    }
}
