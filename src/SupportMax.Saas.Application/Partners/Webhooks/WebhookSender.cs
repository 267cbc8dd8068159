using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace SupportMax.Saas.Partners;

/// <summary>
/// Posts to an address that somebody outside chose: it is resolved once, each result is checked, and exactly the checked address is connected to, so
/// that a name cannot mean another one a moment later. Redirects are not followed, no proxy and no cookies are used.
/// </summary>
internal sealed class WebhookSender : IDisposable
{
    private const int MaxAnswerBytes = 16 * 1024;
    private readonly WebhookOptions _options;
    private readonly HttpClient _http;

    public WebhookSender(IOptions<WebhookOptions> options)
    {
        _options = options.Value;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = ConnectAsync,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        };
        _http = new HttpClient(handler) { Timeout = _options.Timeout, MaxResponseContentBufferSize = MaxAnswerBytes };
    }

    /// <summary>Sends; any status of 200–299 means that it was taken.</summary>
    public async Task<WebhookAnswer> SendAsync(string url, string body, IEnumerable<(string Name, string Value)> headers, CancellationToken cancellationToken)
    {
        if (!_options.AllowPrivateAddresses && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return new WebhookAnswer(null, "The address must begin with https://.");
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            foreach (var (name, value) in headers)
                request.Headers.TryAddWithoutValidation(name, value);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return new WebhookAnswer((int)response.StatusCode, response.IsSuccessStatusCode ? null : $"The endpoint answered {(int)response.StatusCode}.");
        }
        catch (HttpRequestException exception)
        {
            return new WebhookAnswer(null, exception.InnerException is WebhookAddressException closed ? closed.Message : $"The endpoint could not be reached: {exception.HttpRequestError}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebhookAnswer(null, $"The endpoint did not answer within {_options.Timeout.TotalSeconds} s.");
        }
    }

    public void Dispose() => _http.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (!_options.AllowPrivateAddresses && (addresses.Length == 0 || !addresses.All(PublicAddresses.Includes)))
            throw new WebhookAddressException("The address leads to a private network, which webhooks may not call.");
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

/// <summary>How an attempt ended.</summary>
/// <param name="Status">What the endpoint answered; null when it did not.</param>
/// <param name="Error">What was wrong; null when it was taken.</param>
internal sealed record WebhookAnswer(int? Status, string? Error);

/// <summary>The address is none that webhooks may call.</summary>
internal sealed class WebhookAddressException(string message) : Exception(message);
