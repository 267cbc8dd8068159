using System.Net.Http.Json;
using System.Net.Security;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization;
using SupportMax.Saas.Mail;

namespace SupportMax.Saas.Channels;

/// <summary>Asks mail providers for access tokens (RFC 6749, section 6).</summary>
internal sealed class MailOAuthClient(MailNetwork network) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectCallback = (context, token) => ConnectAsync(network, context, token),
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = network.Guarded.CertificateCheck },
    })
    {
        Timeout = TimeSpan.FromSeconds(20),
        MaxResponseContentBufferSize = 64 * 1024,
    };

    /// <summary>Shows a refresh token; the answer may bring another one in its place.</summary>
    /// <exception cref="MailFailureException">The server gives no access token, or cannot be reached.</exception>
    public async Task<MailTokenAnswer> RenewAsync(MailboxOAuth oauth, CancellationToken cancellationToken)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = oauth.ClientId,
            ["refresh_token"] = oauth.RefreshToken,
        };
        if (!string.IsNullOrEmpty(oauth.ClientSecret))
            form["client_secret"] = oauth.ClientSecret;
        if (!string.IsNullOrEmpty(oauth.Scope))
            form["scope"] = oauth.Scope;
        var answer = await AskAsync(oauth.TokenEndpoint, form, cancellationToken);
        return answer.AccessToken is { Length: > 0 }
            ? answer
            : throw new MailFailureException(
                MailStep.SignIn, $"The OAuth server gives no access token ({answer.Why}). Consent may have ended: let the mailbox's owner consent again, and enter the new refresh token.");
    }

    public void Dispose() => _client.Dispose();

    private async Task<MailTokenAnswer> AskAsync(string endpoint, Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new FormUrlEncodedContent(form);
            using var response = await _client.PostAsync(new Uri(endpoint), content, cancellationToken);
            return await response.Content.ReadFromJsonAsync<MailTokenAnswer>(cancellationToken) ?? new MailTokenAnswer(null, 0, null, null, null);
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new MailFailureException(MailStep.SignIn, "The OAuth server cannot be reached, or its answer makes no sense.", exception);
        }
    }

    private static async ValueTask<Stream> ConnectAsync(MailNetwork network, SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = (await System.Net.Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken)).Where(network.Guarded.Allows).ToArray();
        if (addresses.Length == 0)
            throw new HttpRequestException("The OAuth server is in a network that may not be connected to from here.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>What a token endpoint answers.</summary>
internal sealed record MailTokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("refresh_token")] string? RefreshToken,
    [property: JsonPropertyName("error")] string? Error,
    [property: JsonPropertyName("error_description")] string? Description)
{
    private const int MaxLength = 300;

    /// <summary>The reason for a refusal in the server's words, RFC 6749, section 5.2.</summary>
    public string Why => Shorten(Description is null ? Error ?? "no reason given" : $"{Error}: {Description}");

    /// <summary>Never tells the tokens.</summary>
    public override string ToString() => Why;

    private static string Shorten(string words) => words.Length > MaxLength ? words[..MaxLength] : words;
}
