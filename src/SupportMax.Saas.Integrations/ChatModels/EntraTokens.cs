using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace SupportMax.Saas.ChatModels;

/// <summary>
/// Tokens of Microsoft Entra for an application's own identity (OAuth 2.0 client credentials), kept until shortly before they end.
/// Callers that need one at the same time wait for the same request.
/// </summary>
internal sealed class EntraTokens(IHttpClientFactory http, IOptions<ChatModelOptions> options, TimeProvider clock)
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";
    private static readonly TimeSpan s_endsBefore = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(EntraApplication Application, string Secret), Lazy<Task<Token>>> _tokens = new();

    /// <exception cref="ChatModelFailedException">Entra refused, or cannot be reached.</exception>
    public async Task<string> GetAsync(EntraApplication application, string secret, CancellationToken cancellationToken)
    {
        var key = (application, secret);
        var known = _tokens.GetOrAdd(key, _ => new Lazy<Task<Token>>(() => AskAsync(application, secret)));
        if (known.Value is { IsCompleted: true } old && (!old.IsCompletedSuccessfully || (await old).EndsAt - s_endsBefore <= clock.GetUtcNow()))
        {
            var next = new Lazy<Task<Token>>(() => AskAsync(application, secret));
            known = _tokens.TryUpdate(key, next, known) ? next : _tokens.GetOrAdd(key, next);
        }

        return (await known.Value.WaitAsync(cancellationToken)).Text;
    }

    /// <summary>Forgets a token that the server refused.</summary>
    public void Forget(EntraApplication application, string secret) => _tokens.TryRemove((application, secret), out _);

    private async Task<Token> AskAsync(EntraApplication application, string secret)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = application.ClientId,
            ["client_secret"] = secret,
            ["scope"] = Scope,
        });
        try
        {
            using var client = http.CreateClient(OpenAIChatClients.HttpClientName);
            using var limit = new CancellationTokenSource(options.Value.EntraTimeLimit, clock);
            var address = new Uri(options.Value.EntraAuthority, $"/{Uri.EscapeDataString(application.Directory)}/oauth2/v2.0/token");
            using var response = await client.PostAsync(address, form, limit.Token);
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(limit.Token));
            return response.IsSuccessStatusCode ? Read(answer.RootElement) : throw new ChatModelFailedException($"Microsoft Entra refuses the application ({Text(answer.RootElement, "error") ?? "no reason given"})");
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or JsonException)
        {
            throw new ChatModelFailedException("Microsoft Entra cannot be reached for a token", exception);
        }
    }

    private Token Read(JsonElement answer) =>
        Text(answer, "access_token") is { Length: > 0 } text && answer.TryGetProperty("expires_in", out var seconds) && seconds.TryGetInt32(out var lasts)
            ? new Token(text, clock.GetUtcNow() + TimeSpan.FromSeconds(lasts))
            : throw new ChatModelFailedException("Microsoft Entra's answer holds no token");

    private static string? Text(JsonElement answer, string name) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private sealed record Token(string Text, DateTimeOffset EndsAt);
}
