using System.Net;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>What a token is worth: RFC 7662.</summary>
[Collection(ChatCollection.Name)]
public sealed class IntrospectionTests(ChatFixture host)
{
    [Fact]
    public async Task A_client_learns_what_its_token_is_worth()
    {
        var app = await CreateAsync();
        var found = (await app.IntrospectAsync(await app.GetTokenAsync("tickets"))).Json;
        found.GetProperty("active").GetBoolean().ShouldBeTrue();
        found.GetProperty("scope").GetString().ShouldBe("tickets");
        found.GetProperty("client_id").GetString().ShouldBe(app.ClientId.ToString());
        found.GetProperty("token_type").GetString().ShouldBe("Bearer");
        (found.GetProperty("exp").GetInt64() - found.GetProperty("iat").GetInt64()).ShouldBe(3600);
    }

    [Fact]
    public async Task Of_a_token_that_is_worth_nothing_nothing_but_that_is_told()
    {
        var app = await CreateAsync();
        var (revoked, foreign) = (await app.GetTokenAsync(), await PartnerApp.CreateAsync(host, "harbor", PartnerScopes.All));
        await app.RevokeAsync(revoked);
        var sameTenant = await CreateAsync();
        foreach (var token in new[] { "nonsense", revoked, await foreign.GetTokenAsync(), await sameTenant.GetTokenAsync() })
        {
            var answer = await app.IntrospectAsync(token);
            answer.Status.ShouldBe(HttpStatusCode.OK);
            answer.Text.ShouldBe("""{"active":false}""");
        }
    }

    [Fact]
    public async Task Without_a_client_nothing_is_told()
    {
        var app = await CreateAsync();
        var token = await app.GetTokenAsync();
        (await app.With("wrong").IntrospectAsync(token)).ShouldBeRefused(HttpStatusCode.Unauthorized, OAuthErrors.InvalidClient);
        (await app.PostAsync("/connect/introspect", [("token", token)], null)).ShouldBeRefused(HttpStatusCode.Unauthorized, OAuthErrors.InvalidClient);
    }

    [Fact]
    public async Task It_is_asked_by_post_alone()
    {
        var app = await CreateAsync();
        using var get = new HttpRequestMessage(HttpMethod.Get, $"/connect/introspect?token={await app.GetTokenAsync()}");
        get.Headers.Authorization = app.BasicHeader;
        (await app.SendAsync(get)).Status.ShouldBeOneOf(HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_token_must_be_named()
    {
        var app = await CreateAsync();
        (await app.PostFormAsync("/connect/introspect")).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidRequest);
    }

    private Task<PartnerApp> CreateAsync() => PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Conversations, PartnerScopes.Tickets]);
}
