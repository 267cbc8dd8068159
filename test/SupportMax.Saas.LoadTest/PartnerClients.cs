using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace SupportMax.Saas.LoadTest;

/// <summary>Makes partners' clients as a tenant's administrator does.</summary>
internal static class PartnerClients
{
    /// <summary>A client for conversations, of a seeded tenant.</summary>
    public static async Task<(string ClientId, string Secret)> CreateAsync(Uri host, string tenant, CancellationToken cancellationToken)
    {
        using var http = await AdminLine.OpenAsync(host, tenant, cancellationToken);
        using var made = await http.PostAsJsonAsync("/api/partners/clients", new { name = "Load", scopes = new[] { "conversations" } }, cancellationToken);
        var body = JsonDocument.Parse(await made.Content.ReadAsStringAsync(cancellationToken)).RootElement;
        return (body.GetProperty("client").GetProperty("id").GetString()!, body.GetProperty("secret").GetString()!);
    }

    /// <summary>An access token of a new client.</summary>
    public static async Task<string> GetTokenAsync(Uri host, string tenant, CancellationToken cancellationToken)
    {
        var (clientId, secret) = await CreateAsync(host, tenant, cancellationToken);
        using var http = new HttpClient { BaseAddress = host };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{clientId}:{secret}")));
        using var content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
        using var answer = await http.PostAsync(new Uri("/connect/token", UriKind.Relative), content, cancellationToken);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken)).RootElement.GetProperty("access_token").GetString()!;
    }
}
