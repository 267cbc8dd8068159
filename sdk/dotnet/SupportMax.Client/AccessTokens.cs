using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SupportMax.Client;

/// <summary>Gets access tokens by client credentials.</summary>
internal sealed class AccessTokens(SupportMaxOptions options) : IDisposable
{
    private readonly HttpClient _http = new();

    /// <summary>A new token.</summary>
    /// <exception cref="SupportMaxException">The client or its secret is refused.</exception>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Address, "/connect/token"))
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("scope", "conversations")]),
        };
        var credentials = $"{WebUtility.UrlEncode(options.ClientId)}:{WebUtility.UrlEncode(options.ClientSecret)}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
        using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false)).RootElement;
        if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized)
            throw new SupportMaxException(body.GetProperty("error").GetString()!, body.GetProperty("error_description").GetString()!);
        response.EnsureSuccessStatusCode();
        return body.GetProperty("access_token").GetString()!;
    }

    public void Dispose() => _http.Dispose();
}
