using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SupportMax.Client;

/// <summary>Gets access tokens by client credentials.</summary>
internal sealed class AccessTokens(SupportMaxOptions options) : IDisposable
{
    // The server tells two minutes before the end; a token that is this near to it is replaced rather than used again.
    private const double UsedUpTo = 0.9;
    private readonly HttpClient _http = new();
    private (string Token, long GottenAt, TimeSpan GoodFor)? _kept;

    /// <summary>Gets a new token next time: the last one may be worth nothing.</summary>
    public void Forget() => _kept = null;

    /// <summary>A token; the last one as long as it is good.</summary>
    /// <exception cref="SupportMaxException">The client or its secret is refused.</exception>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        if (_kept is { } kept && Stopwatch.GetElapsedTime(kept.GottenAt) < kept.GoodFor)
            return kept.Token;
        var now = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Address, "/connect/token"))
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("scope", "conversations")]),
        };
        var credentials = $"{WebUtility.UrlEncode(options.ClientId)}:{WebUtility.UrlEncode(options.ClientSecret)}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
        using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized))
            // Whatever stands on the way may answer with something else than JSON.
            response.EnsureSuccessStatusCode();
        var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false)).RootElement;
        if (!response.IsSuccessStatusCode)
            throw new SupportMaxException(body.GetProperty("error").GetString()!, body.GetProperty("error_description").GetString()!);
        var token = body.GetProperty("access_token").GetString()!;
        _kept = (token, now, TimeSpan.FromSeconds(body.GetProperty("expires_in").GetInt32() * UsedUpTo));
        return token;
    }

    public void Dispose() => _http.Dispose();
}
