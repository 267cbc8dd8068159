using System.Net;
using System.Text.Json;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>What the server says it offers: RFC 8414.</summary>
[Collection(ChatCollection.Name)]
public sealed class MetadataTests(ChatFixture host)
{
    [Fact]
    public async Task Everything_that_it_names_is_there()
    {
        var metadata = await ReadAsync();
        metadata.GetProperty("issuer").GetString().ShouldBe(host.Address.ToString().TrimEnd('/'));
        using var http = new HttpClient();
        foreach (var endpoint in metadata.EnumerateObject().Where(entry => entry.Name is "token_endpoint" or "introspection_endpoint" or "revocation_endpoint"))
        {
            using var answer = await http.PostAsync(new Uri(endpoint.Value.GetString()!), new FormUrlEncodedContent([]));
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized);
        }

        metadata.GetProperty("scopes_supported").EnumerateArray().Select(scope => scope.GetString()).ShouldBe(PartnerScopes.All);
    }

    [Fact]
    public async Task It_is_json_with_the_members_that_must_be_there()
    {
        var metadata = await ReadAsync();
        foreach (var required in new[] { "issuer", "token_endpoint", "response_types_supported" })
            metadata.TryGetProperty(required, out _).ShouldBeTrue(required);
    }

    private async Task<JsonElement> ReadAsync()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(host.Address, "/.well-known/oauth-authorization-server"));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
