using System.Text;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Networking;

namespace SupportMax.Saas.Channels;

/// <summary>How pages are examined. Bound to the section <c>Widget</c>.</summary>
public sealed class PublicPagesOptions
{
    /// <summary>Whether pages of this machine and its network may be examined too; for development. Default false.</summary>
    public bool ExaminesPrivatePages { get; set; }
}

/// <summary>
/// Whoever may examine pages could otherwise look into the network that the host stands in. So the address is checked where the connection is made,
/// after the name has been looked up and for each redirect anew.
/// </summary>
internal sealed class PublicPages(IOptions<PublicPagesOptions> options) : IPublicPages, IDisposable
{
    private const int MaxBytes = 1024 * 1024;
    private const int MaxRedirects = 5;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(8);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        ConnectCallback = (context, cancellationToken) => PublicInternet.ConnectAsync(context.DnsEndPoint, options.Value.ExaminesPrivatePages, cancellationToken),
        MaxAutomaticRedirections = MaxRedirects,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.Zero,
    })
    {
        Timeout = s_patience,
    };

    public async Task<FetchedPage?> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Accept", "text/html");
            request.Headers.Add("User-Agent", "Mozilla/5.0 (compatible; SupportMax widget check)");
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return new FetchedPage(
                response.RequestMessage!.RequestUri!,
                (int)response.StatusCode,
                ValuesOf(response, "Content-Security-Policy"),
                ValuesOf(response, "Cross-Origin-Embedder-Policy") is [var embedder, ..] ? embedder : null,
                await ReadAsync(response, cancellationToken));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    public void Dispose() => _http.Dispose();

    private static IReadOnlyList<string> ValuesOf(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) ? [.. values] : [];

    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[MaxBytes];
        var length = await stream.ReadAtLeastAsync(buffer, MaxBytes, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
