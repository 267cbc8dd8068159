using System.Net;

namespace SupportMax.Saas;

/// <summary>Keeps and sends cookies, and copies the antiforgery cookie into the header, as the admin's pages do.</summary>
public sealed class BrowserCookies : DelegatingHandler
{
    /// <summary>What the browser keeps.</summary>
    public CookieContainer Kept { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (Kept.GetCookieHeader(address) is { Length: > 0 } cookies)
            request.Headers.Add("Cookie", cookies);
        var wantsToken = request.Method != HttpMethod.Get && !request.Options.TryGetValue(Browser.WithoutAntiforgery, out _);
        if (wantsToken && Kept.GetCookies(address)["XSRF-TOKEN"] is { } token)
            request.Headers.Add("RequestVerificationToken", token.Value);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var received))
        {
            foreach (var cookie in received)
                Kept.SetCookies(address, cookie);
        }

        return response;
    }
}
