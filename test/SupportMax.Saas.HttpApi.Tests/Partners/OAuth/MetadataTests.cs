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
        foreach (var required in new[] { "issuer", "authorization_endpoint", "token_endpoint", "response_types_supported" })
            metadata.TryGetProperty(required, out _).ShouldBeTrue(required);
    }

    [Fact]
    public async Task The_issuer_is_the_address_that_was_asked()
    {
        var issuer = new Uri((await ReadAsync()).GetProperty("issuer").GetString()!);
        issuer.ShouldBe(host.Address);
        issuer.Query.ShouldBeEmpty();
        issuer.Fragment.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_member_is_empty()
    {
        foreach (var member in (await ReadAsync()).EnumerateObject())
        {
            member.Value.ValueKind.ShouldNotBe(JsonValueKind.Null, member.Name);
            if (member.Value.ValueKind == JsonValueKind.Array)
                member.Value.GetArrayLength().ShouldBeGreaterThan(0, member.Name);
        }
    }

    [Fact]
    public async Task It_says_that_codes_need_a_proof_and_that_answers_name_the_issuer()
    {
        var metadata = await ReadAsync();
        Texts("response_types_supported").ShouldBe(["code"]);
        Texts("grant_types_supported").ShouldBe(["authorization_code", "refresh_token", "client_credentials"]);
        Texts("code_challenge_methods_supported").ShouldBe(["S256"]);
        Texts("token_endpoint_auth_methods_supported").ShouldBe(["client_secret_basic", "client_secret_post", "none"]);
        metadata.GetProperty("authorization_response_iss_parameter_supported").GetBoolean().ShouldBeTrue();

        IEnumerable<string?> Texts(string member) => metadata.GetProperty(member).EnumerateArray().Select(text => text.GetString());
    }

    private async Task<JsonElement> ReadAsync()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(host.Address, "/.well-known/oauth-authorization-server"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
