using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Net.Security;
using System.Net.Sockets;
using System.Text.Json.Serialization;
using SupportMax.Saas.Mail;

namespace SupportMax.Saas.Channels;

/// <summary>What to sign in to a mailbox with; access tokens are made when the last one is running out.</summary>
internal sealed class MailboxCredentials(MailSecrets secrets, MailNetwork network, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, KeptToken> _tokens = new(StringComparer.Ordinal);
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

    /// <exception cref="MailFailureException">No access token is to be had.</exception>
    public async Task<MailCredentials> GetAsync(Mailbox mailbox, CancellationToken cancellationToken)
    {
        var secret = secrets.Unprotect(mailbox.ProtectedSecret);
        return mailbox.SignIn == MailboxSignIn.OAuth && secret.OAuth is { } oauth
            ? new MailCredentials(mailbox.UserName, await GetTokenAsync(mailbox.ProtectedSecret, oauth, cancellationToken), IsOAuth: true)
            : new MailCredentials(mailbox.UserName, secret.Password ?? "", IsOAuth: false);
    }

    /// <summary>A server has refused an access token: the next sign-in makes a new one.</summary>
    /// <returns>Whether it is an older one, so that a new one may be taken.</returns>
    public bool Forget(string token) =>
        _tokens.FirstOrDefault(pair => pair.Value.Token == token) is { Key: not null } found && _tokens.TryRemove(found) && found.Value.IsUsed;

    public void Dispose() => _client.Dispose();

    private async Task<string> GetTokenAsync(string key, MailboxOAuth oauth, CancellationToken cancellationToken)
    {
        if (_tokens.TryGetValue(key, out var known) && known.Until > clock.GetUtcNow())
        {
            known.IsUsed = true;
            return known.Token;
        }

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
        if (answer.AccessToken is not { Length: > 0 } token)
            throw new MailFailureException(MailStep.SignIn, $"The OAuth server gives no access token ({answer.Why}). Consent may have ended: let the mailbox's owner consent again, and enter the new refresh token.");
        _tokens[key] = new KeptToken(token, clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Clamp(answer.ExpiresIn, 0, 86_400)) - s_margin);
        return token;
    }

    private async Task<TokenAnswer> AskAsync(string endpoint, Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new FormUrlEncodedContent(form);
            using var response = await _client.PostAsync(new Uri(endpoint), content, cancellationToken);
            return await response.Content.ReadFromJsonAsync<TokenAnswer>(cancellationToken) ?? new TokenAnswer(null, 0, null, null);
        }
        catch (Exception exception) when (exception is HttpRequestException or System.Text.Json.JsonException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
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

    private sealed class KeptToken(string token, DateTimeOffset until)
    {
        public string Token { get; } = token;

        public DateTimeOffset Until { get; } = until;

        /// <summary>Whether somebody has signed in with it, or tried to, since it was made.</summary>
        public bool IsUsed { get; set; }
    }

    private sealed record TokenAnswer(
        [property: JsonPropertyName("access_token")] string? AccessToken,
        [property: JsonPropertyName("expires_in")] int ExpiresIn,
        [property: JsonPropertyName("error")] string? Error,
        [property: JsonPropertyName("error_description")] string? Description)
    {
        private const int MaxLength = 300;

        /// <summary>The reason for a refusal in the server's words, RFC 6749, section 5.2.</summary>
        public string Why => Shorten(Description is null ? Error ?? "no reason given" : $"{Error}: {Description}");

        private static string Shorten(string words) => words.Length > MaxLength ? words[..MaxLength] : words;
    }
}
