using System.Text;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Networking;

namespace SupportMax.Saas.Partners;

/// <summary>
/// Posts to an address that somebody outside chose. Redirects are not followed, no proxy and no cookies are used.
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
            ConnectCallback = (context, cancellationToken) => PublicInternet.ConnectAsync(context.DnsEndPoint, _options.AllowPrivateAddresses, cancellationToken),
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
            return new WebhookAnswer(null, exception.InnerException is PrivateAddressException
                ? "The address leads to a private network, which webhooks may not call."
                : $"The endpoint could not be reached: {exception.HttpRequestError}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebhookAnswer(null, $"The endpoint did not answer within {_options.Timeout.TotalSeconds} s.");
        }
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>How an attempt ended.</summary>
/// <param name="Status">What the endpoint answered; null when it did not.</param>
/// <param name="Error">What was wrong; null when it was taken.</param>
internal sealed record WebhookAnswer(int? Status, string? Error);
