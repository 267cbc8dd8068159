using System.Net.Http.Json;

namespace SupportMax.Saas.LoadTest;

/// <summary>What a seeded tenant's administrator does over HTTP.</summary>
internal static class AdminLine
{
    private const string Password = "1q2w3E*";

    /// <summary>A client that has signed in and may change things.</summary>
    public static async Task<HttpClient> OpenAsync(Uri host, string tenant, CancellationToken cancellationToken)
    {
        var handler = new HttpClientHandler();
        var http = new HttpClient(handler) { BaseAddress = host };
        using var signedIn = await http.PostAsJsonAsync("/api/account/login", new { userNameOrEmailAddress = "admin", password = Password, tenantName = tenant }, cancellationToken);
        signedIn.EnsureSuccessStatusCode();
        using var configuration = await http.GetAsync(new Uri("/api/abp/application-configuration", UriKind.Relative), cancellationToken);
        http.DefaultRequestHeaders.Add("RequestVerificationToken", handler.CookieContainer.GetCookies(host)["XSRF-TOKEN"]!.Value);
        return http;
    }
}
