using System.Net;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>Refresh tokens: RFC 6749, section 6; their rotation and reuse: RFC 9700, section 4.14.</summary>
[Collection(ChatCollection.Name)]
public sealed class RefreshTests(ChatFixture host)
{
    [Fact]
    public async Task Each_refresh_gives_another_token_and_a_stolen_one_ends_the_family()
    {
        var app = await ConsentingApp.CreateAsync(host, isPublic: true);
        var (_, first) = await app.GetTokensAsync();
        var (access, second) = ConsentingApp.TokensOf(await app.RefreshAsync(first));
        second.ShouldNotBe(first);
        var (latest, third) = ConsentingApp.TokensOf(await app.RefreshAsync(second));
        (await app.RefreshAsync(first)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
        // The thief's and the owner's alike.
        (await app.RefreshAsync(third)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
        (await app.CallAsync(access)).ShouldBe(HttpStatusCode.Unauthorized);
        (await app.CallAsync(latest)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Another_consent_does_not_end_with_the_family()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var (_, stolen) = await app.GetTokensAsync();
        var (access, _) = await app.GetTokensAsync();
        (await app.RefreshAsync(stolen)).Status.ShouldBe(HttpStatusCode.OK);
        (await app.RefreshAsync(stolen)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
        (await app.CallAsync(access)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whatever_is_tried_in_whatever_order_a_used_token_never_works_and_at_most_one_does()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var random = new Random(7);
        for (var run = 0; run < 12; run++)
        {
            var family = new List<string> { (await app.GetTokensAsync()).Refresh };
            var isAlive = true;
            for (var step = 0; step < 8; step++)
            {
                var tried = random.Next(family.Count);
                var answer = await app.RefreshAsync(family[tried]);
                isAlive &= tried == family.Count - 1;
                answer.Status.ShouldBe(isAlive ? HttpStatusCode.OK : HttpStatusCode.BadRequest, $"run {run}, step {step}");
                if (isAlive)
                    family.Add(ConsentingApp.TokensOf(answer).Refresh);
            }
        }
    }

    [Fact]
    public async Task A_refresh_gives_no_more_than_was_consented_to_and_less_when_asked()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var (_, refresh) = ConsentingApp.TokensOf(await app.RedeemAsync(await app.GetCodeAsync(changes: ("scope", "tickets conversations"))));
        var narrow = await app.RefreshAsync(refresh, "tickets");
        narrow.Json.GetProperty("scope").GetString().ShouldBe("tickets");
        // Asking for less once gives nothing away for good.
        var wide = await app.RefreshAsync(ConsentingApp.TokensOf(narrow).Refresh);
        wide.Json.GetProperty("scope").GetString().ShouldBe("tickets conversations");
        (await app.RefreshAsync(ConsentingApp.TokensOf(wide).Refresh, "metrics.read")).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidScope);
    }

    [Fact]
    public async Task A_refresh_token_is_the_clients_that_it_was_given_to()
    {
        var (app, other) = (await ConsentingApp.CreateAsync(host), await ConsentingApp.CreateAsync(host));
        var foreign = await ConsentingApp.CreateAsync(host, tenant: "harbor");
        var (_, refresh) = await app.GetTokensAsync();
        (await other.RefreshAsync(refresh)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
        (await foreign.RefreshAsync(refresh)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
        (await app.RefreshAsync("smx_refresh_nonsense")).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
        (await app.RefreshAsync(refresh)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Revoking_a_refresh_token_ends_the_access_tokens_too()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var (access, refresh) = await app.GetTokensAsync();
        (await app.Program.RevokeAsync(refresh, "refresh_token")).Status.ShouldBe(HttpStatusCode.OK);
        (await app.CallAsync(access)).ShouldBe(HttpStatusCode.Unauthorized);
        (await app.RefreshAsync(refresh)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
    }

    [Fact]
    public async Task An_administrator_sees_consents_and_takes_one_back()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var (access, refresh) = await app.GetTokensAsync();
        (await app.Program.IntrospectAsync(access)).Json.GetProperty("sub").GetString().ShouldNotBe(app.Program.ClientId.ToString());
        var admin = await host.SignInAsync("admin", "northwind");
        var grant = (await admin.GetAsync("/api/partners/grants?maxResultCount=1000")).Ok().Items.Single(item => item.GetProperty("clientId").GetGuid() == app.Program.ClientId);
        grant.GetProperty("scopes")[0].GetString().ShouldBe("tickets");
        grant.GetProperty("personName").GetString().ShouldNotBeNullOrEmpty();
        (await admin.DeleteAsync($"/api/partners/grants/{grant.GetProperty("id").GetGuid()}")).Ok();
        (await app.CallAsync(access)).ShouldBe(HttpStatusCode.Unauthorized);
        (await app.RefreshAsync(refresh)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
    }

    [Fact]
    public async Task A_consent_ends_with_the_person_who_gave_it()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var admin = await host.SignInAsync("admin", "northwind");
        var userName = $"lead-{Guid.NewGuid():N}"[..20];
        var input = new { userName, email = $"{userName}@northwind.example", password = Browser.SeedPassword, roleNames = new[] { "admin" }, isActive = true };
        var person = (await admin.PostAsync("/api/identity/users", input)).Ok().Json.GetProperty("id").GetGuid();
        var browser = await host.SignInAsync(userName, "northwind");
        var consent = await ConsentingApp.DecideAsync(browser, await ConsentingApp.OpenAsync(browser, app.Request()));
        var (_, refresh) = ConsentingApp.TokensOf(await app.RedeemAsync(consent.Query["code"]!));
        (await admin.PutAsync($"/api/identity/users/{person}", new { userName, email = input.email, roleNames = new[] { "agent" }, isActive = true })).Ok();
        (await app.RefreshAsync(refresh)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
    }

    [Fact]
    public async Task A_refresh_token_that_nobody_used_for_long_ends()
    {
        await using var own = new ClockedHost();
        await own.CreateAppAsync([PartnerScopes.Tickets]);
        var app = await ConsentingApp.CreateAsync(own);
        var (_, refresh) = await app.GetTokensAsync();
        own.Clock.Advance(TimeSpan.FromDays(29));
        (_, refresh) = ConsentingApp.TokensOf(await app.RefreshAsync(refresh));
        own.Clock.Advance(TimeSpan.FromDays(30));
        (await app.RefreshAsync(refresh)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidGrant);
    }
}
