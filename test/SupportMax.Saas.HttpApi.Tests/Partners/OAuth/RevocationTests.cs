using System.Net;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>The end of a token: RFC 7009.</summary>
[Collection(ChatCollection.Name)]
public sealed class RevocationTests(ChatFixture host)
{
    [Theory]
    [InlineData(null)]
    [InlineData("access_token")]
    [InlineData("refresh_token")]
    [InlineData("nonsense")]
    public async Task A_revoked_token_opens_nothing_from_that_moment(string? hint)
    {
        var app = await CreateAsync();
        var token = await app.GetTokenAsync();
        (await app.CallAsync(HttpMethod.Get, "/api/v1/me", token)).Status.ShouldBe(HttpStatusCode.OK);
        (await app.RevokeAsync(token, hint)).Status.ShouldBe(HttpStatusCode.OK);
        (await app.CallAsync(HttpMethod.Get, "/api/v1/me", token)).ShouldBeError(HttpStatusCode.Unauthorized, PartnerErrorCodes.TokenInvalid);
    }

    [Fact]
    public async Task A_token_that_is_nobodys_is_no_error()
    {
        var app = await CreateAsync();
        var token = await app.GetTokenAsync();
        await app.RevokeAsync(token);
        (await app.RevokeAsync(token)).Status.ShouldBe(HttpStatusCode.OK);
        (await app.RevokeAsync("nonsense")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_revokes_anothers_token()
    {
        var (app, colleague, stranger) = (await CreateAsync(), await CreateAsync(), await PartnerApp.CreateAsync(host, "harbor", PartnerScopes.All));
        var token = await app.GetTokenAsync();
        (await colleague.RevokeAsync(token)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.UnauthorizedClient);
        (await stranger.RevokeAsync(token)).Status.ShouldBe(HttpStatusCode.OK);
        (await app.With("wrong").RevokeAsync(token)).ShouldBeRefused(HttpStatusCode.Unauthorized, OAuthErrors.InvalidClient);
        (await app.CallAsync(HttpMethod.Get, "/api/v1/me", token)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_token_must_be_named()
    {
        var app = await CreateAsync();
        (await app.PostFormAsync("/connect/revoke")).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidRequest);
    }

    private Task<PartnerApp> CreateAsync() => PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Conversations]);
}
