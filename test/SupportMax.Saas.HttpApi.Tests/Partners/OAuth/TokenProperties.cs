using System.Net;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>Codes, verifiers and tokens are worth what they are letter by letter, and nothing beside.</summary>
[Collection(ChatCollection.Name)]
public sealed class TokenProperties(ChatFixture host)
{
    [Fact]
    public async Task No_changed_code_is_worth_anything()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var code = await app.GetCodeAsync();
        var texts = new RandomTexts(19);
        for (var run = 0; run < 100; run++)
            (await app.RedeemAsync(texts.Change(code))).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
        (await app.RedeemAsync(code)).Status.ShouldBe(HttpStatusCode.OK, "Nobody uses up a code by guessing.");
    }

    [Fact]
    public async Task No_changed_refresh_token_is_worth_anything()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var (_, refresh) = await app.GetTokensAsync();
        var texts = new RandomTexts(23);
        for (var run = 0; run < 100; run++)
            (await app.RefreshAsync(texts.Change(refresh))).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
        (await app.RefreshAsync(refresh)).Status.ShouldBe(HttpStatusCode.OK, "Nobody ends a consent by guessing.");
    }

    [Fact]
    public async Task No_changed_verifier_redeems_a_code()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var texts = new RandomTexts(29);
        for (var run = 0; run < 30; run++)
        {
            var code = await app.GetCodeAsync();
            (await app.RedeemAsync(code, texts.Change(app.Verifier))).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
        }
    }

    [Fact]
    public async Task No_mangled_header_opens_anything()
    {
        var app = await PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Conversations]);
        var token = await app.GetTokenAsync();
        var texts = new RandomTexts(31);
        for (var run = 0; run < 300; run++)
        {
            var header = (run % 3) switch
            {
                0 => "Bearer " + texts.Change(token),
                1 => texts.Change("Bearer " + token),
                _ => $"Bearer {token}{(run % 2 == 0 ? "," : " ")}{texts.Change(token)}",
            };
            if (SaysTheSame(header, token))
                continue;
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
            request.Headers.TryAddWithoutValidation("Authorization", header);
            var answer = await app.SendAsync(request);
            answer.Status.ShouldBe(HttpStatusCode.Unauthorized, header);
            answer.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Bearer");
        }
    }

    private static bool SaysTheSame(string header, string token) =>
        header.Trim() is var plain && plain.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && plain["Bearer ".Length..].Trim() == token;
}
