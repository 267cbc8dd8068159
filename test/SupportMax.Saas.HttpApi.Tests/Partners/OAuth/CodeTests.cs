using System.Net;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>What becomes of a code: RFC 6749, section 4.1.3, and RFC 7636, section 4.6.</summary>
[Collection(ChatCollection.Name)]
public sealed class CodeTests(ChatFixture host)
{
    [Fact]
    public async Task A_code_that_comes_twice_takes_all_its_tokens_with_it()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var code = await app.GetCodeAsync();
        var (access, refresh) = ConsentingApp.TokensOf(await app.RedeemAsync(code));
        (await app.CallAsync(access)).ShouldBe(HttpStatusCode.OK);
        (await app.RedeemAsync(code)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
        (await app.CallAsync(access)).ShouldBe(HttpStatusCode.Unauthorized);
        (await app.RefreshAsync(refresh)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
    }

    [Fact]
    public async Task Of_many_who_bring_one_code_at_once_at_most_one_gets_tokens()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var code = await app.GetCodeAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.RedeemAsync(code)));
        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBeLessThanOrEqualTo(1);
        // Whoever got them has nothing of them: the code came twice.
        foreach (var answer in answers.Where(answer => answer.Status == HttpStatusCode.OK))
            (await app.CallAsync(ConsentingApp.TokensOf(answer).Access)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("wrongwrongwrongwrongwrongwrongwrongwrongwrongwrong")]
    [InlineData("ümlautümlautümlautümlautümlautümlautümlautümlaut")]
    public async Task Without_the_verifier_a_code_is_worth_nothing_and_is_used_up(string verifier)
    {
        var app = await ConsentingApp.CreateAsync(host);
        var code = await app.GetCodeAsync();
        (await app.RedeemAsync(code, verifier)).ShouldBeRefused(HttpStatusCode.BadRequest, verifier.Length == 0 ? OAuthErrors.InvalidRequest : OAuthErrors.InvalidGrant);
        if (verifier.Length > 0)
            (await app.RedeemAsync(code)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://app.example/callback")]
    public async Task The_redirect_address_must_be_the_one_of_the_request(string? redirectUri)
    {
        var app = await ConsentingApp.CreateAsync(host);
        (await app.RedeemAsync(await app.GetCodeAsync(), redirectUri: redirectUri)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
    }

    [Fact]
    public async Task A_code_is_the_clients_that_it_was_given_to()
    {
        var (app, other) = (await ConsentingApp.CreateAsync(host), await ConsentingApp.CreateAsync(host));
        var code = await app.GetCodeAsync();
        (await other.RedeemAsync(code, app.Verifier)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
        (await app.RedeemAsync(code)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_client_that_has_a_secret_must_show_it()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var withoutSecret = new ConsentingApp(host, app.Program, isPublic: true);
        (await withoutSecret.RedeemAsync(await app.GetCodeAsync(), app.Verifier)).ShouldBeRefused(HttpStatusCode.Unauthorized, OAuthErrors.InvalidClient);
    }

    [Fact]
    public async Task A_public_client_needs_no_secret_and_gets_nothing_for_itself()
    {
        var app = await ConsentingApp.CreateAsync(host, isPublic: true);
        var (access, refresh) = await app.GetTokensAsync();
        (await app.CallAsync(access)).ShouldBe(HttpStatusCode.OK);
        var (next, _) = ConsentingApp.TokensOf(await app.RefreshAsync(refresh));
        (await app.CallAsync(next)).ShouldBe(HttpStatusCode.OK);
        (string, string) id = ("client_id", app.Program.ClientId.ToString());
        (await app.Program.PostAsync("/connect/token", [("grant_type", "client_credentials"), id], null)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.UnauthorizedClient);
        (await app.Program.PostAsync("/connect/introspect", [("token", next), id], null)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.UnauthorizedClient);
        (await app.Program.PostAsync("/connect/token", [("grant_type", "client_credentials"), id, ("client_secret", "guess")], null)).ShouldBeRefused(HttpStatusCode.Unauthorized, OAuthErrors.InvalidClient);
    }

    [Fact]
    public async Task A_code_ends_after_a_minute()
    {
        await using var own = new ClockedHost();
        await own.CreateAppAsync([PartnerScopes.Tickets]);
        var app = await ConsentingApp.CreateAsync(own);
        var code = await app.GetCodeAsync();
        own.Clock.Advance(TimeSpan.FromSeconds(60));
        (await app.RedeemAsync(code)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
    }

    [Fact]
    public async Task Neither_codes_nor_refresh_tokens_can_be_read_in_the_database()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var code = await app.GetCodeAsync();
        var (_, refresh) = ConsentingApp.TokensOf(await app.RedeemAsync(code));
        await using var owner = await host.Database.OpenAsOwnerAsync();
        var stored = string.Join('\n', await owner.QueryAsync<string>("select t::text from partner_grants t union all select c::text from partner_refresh_tokens c"));
        foreach (var secret in new[] { code, refresh })
        {
            stored.ShouldNotContain(secret);
            stored.ShouldNotContain(Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(secret)));
        }
    }
}
