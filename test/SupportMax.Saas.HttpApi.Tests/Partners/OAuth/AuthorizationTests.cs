using System.Net;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>The authorization endpoint: RFC 6749, sections 3.1 and 4.1; RFC 7636; RFC 9207; RFC 9700.</summary>
[Collection(ChatCollection.Name)]
public sealed class AuthorizationTests(ChatFixture host)
{
    [Fact]
    public async Task A_person_consents_and_the_app_gets_a_code_its_state_and_the_issuer()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var admin = await host.SignInAsync("admin", "northwind");
        var page = await ConsentingApp.OpenAsync(admin, app.Request());
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Desk &lt;App&gt;");
        page.Text.ShouldContain("read tickets");
        page.Text.ShouldNotContain("begin, read and write conversations");
        var answer = await ConsentingApp.DecideAsync(admin, page);
        answer.Status.ShouldBe(HttpStatusCode.SeeOther);
        answer.Location!.ShouldStartWith(ConsentingApp.Callback + "&code=smx_code_");
        answer.Query["state"].ShouldBe("a b&c=d#e");
        answer.Query["iss"].ShouldBe(host.Address.ToString().TrimEnd('/'));
        (await app.RedeemAsync(answer.Query["code"]!)).Json.GetProperty("scope").GetString().ShouldBe("tickets");
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_signs_in_first()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var page = await ConsentingApp.OpenAsync(host.OpenBrowser(), app.Request());
        page.Status.ShouldBe(HttpStatusCode.Redirect);
        page.Location!.ShouldStartWith("/account/login?returnUrl=" + Uri.EscapeDataString("/connect/authorize?client_id="));
        Uri.UnescapeDataString(page.Location!).ShouldEndWith(app.Request());
    }

    [Fact]
    public async Task A_person_who_says_no_sends_no_code()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var admin = await host.SignInAsync("admin", "northwind");
        var page = await ConsentingApp.OpenAsync(admin, app.Request());
        foreach (var decision in new[] { "deny", "", "ALLOW" })
        {
            var answer = await ConsentingApp.DecideAsync(admin, page, decision);
            answer.ShouldTell(OAuthErrors.AccessDenied);
            answer.Query["iss"].ShouldNotBeNull();
            answer.Query["state"].ShouldBe("a b&c=d#e");
        }
    }

    [Theory]
    [InlineData("https://app.example/callback")]
    [InlineData("https://app.example/callback?from=supportmax&x=1")]
    [InlineData("https://app.example/callback?from=supportmax/")]
    [InlineData("https://APP.example/callback?from=supportmax")]
    [InlineData("https://app.example:443/callback?from=supportmax")]
    [InlineData("https://app.example/x/../callback?from=supportmax")]
    [InlineData("https://app.example/%63allback?from=supportmax")]
    [InlineData("https://app.example.evil.example/callback?from=supportmax")]
    [InlineData("https://app.example@evil.example/callback?from=supportmax")]
    [InlineData("http://app.example/callback?from=supportmax")]
    [InlineData("//app.example/callback?from=supportmax")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://app.example/callback?from=supportmax#")]
    public async Task A_redirect_address_is_compared_letter_by_letter_and_a_wrong_one_is_never_gone_to(string redirectUri)
    {
        var app = await ConsentingApp.CreateAsync(host);
        var admin = await host.SignInAsync("admin", "northwind");
        (await ConsentingApp.OpenAsync(admin, app.Request(("redirect_uri", redirectUri)))).ShouldStayHere();
        var page = await ConsentingApp.OpenAsync(admin, app.Request());
        (await ConsentingApp.DecideAsync(admin, page, "allow", ("redirect_uri", redirectUri))).ShouldStayHere();
    }

    [Fact]
    public async Task The_redirect_address_may_be_left_out_only_when_there_is_one()
    {
        var app = await ConsentingApp.CreateAsync(host);
        (await app.RedeemAsync(await app.GetCodeAsync(changes: ("redirect_uri", null)), redirectUri: null)).Status.ShouldBe(HttpStatusCode.OK);
        var two = await ConsentingApp.CreateAsync(host, redirectUris: [ConsentingApp.Callback, "http://127.0.0.1:7777/callback"]);
        (await ConsentingApp.OpenAsync(await host.SignInAsync("admin", "northwind"), two.Request(("redirect_uri", null)))).ShouldStayHere();
    }

    [Fact]
    public async Task Another_companys_app_is_nobodys()
    {
        var app = await ConsentingApp.CreateAsync(host, tenant: "harbor");
        foreach (var clientId in new[] { app.Program.ClientId.ToString(), Guid.NewGuid().ToString(), "nonsense", null })
            (await ConsentingApp.OpenAsync(await host.SignInAsync("admin", "northwind"), app.Request(("client_id", clientId)))).ShouldStayHere();
    }

    [Theory]
    [InlineData("response_type", null, OAuthErrors.InvalidRequest)]
    [InlineData("response_type", "", OAuthErrors.InvalidRequest)]
    [InlineData("response_type", "token", OAuthErrors.UnsupportedResponseType)]
    [InlineData("response_type", "code token", OAuthErrors.UnsupportedResponseType)]
    [InlineData("scope", "metrics.read", OAuthErrors.InvalidScope)]
    [InlineData("scope", "tickets  conversations", OAuthErrors.InvalidScope)]
    [InlineData("code_challenge", null, OAuthErrors.InvalidRequest)]
    [InlineData("code_challenge", "tooshort", OAuthErrors.InvalidRequest)]
    [InlineData("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM", OAuthErrors.InvalidRequest)]
    [InlineData("code_challenge_method", null, OAuthErrors.InvalidRequest)]
    [InlineData("code_challenge_method", "plain", OAuthErrors.InvalidRequest)]
    [InlineData("code_challenge_method", "s256", OAuthErrors.InvalidRequest)]
    public async Task The_app_is_told_what_its_request_lacks(string parameter, string? value, string error)
    {
        var app = await ConsentingApp.CreateAsync(host);
        var admin = await host.SignInAsync("admin", "northwind");
        var answer = await ConsentingApp.OpenAsync(admin, app.Request((parameter, value)));
        answer.ShouldTell(error);
        answer.Query["state"].ShouldBe("a b&c=d#e");
        answer.Query["iss"].ShouldNotBeNull();
        // Nor does the form take what the page would not have shown.
        (await ConsentingApp.DecideAsync(admin, await ConsentingApp.OpenAsync(admin, app.Request()), "allow", (parameter, value))).ShouldTell(error);
    }

    [Fact]
    public async Task No_parameter_comes_twice_and_an_unknown_one_is_nothing()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var admin = await host.SignInAsync("admin", "northwind");
        (await ConsentingApp.OpenAsync(admin, app.Request() + "&scope=tickets")).ShouldTell(OAuthErrors.InvalidRequest);
        (await ConsentingApp.OpenAsync(admin, app.Request() + "&redirect_uri=https%3A%2F%2Fevil.example")).ShouldStayHere();
        (await ConsentingApp.OpenAsync(admin, app.Request() + "&audience=x")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_who_may_make_clients_may_let_an_app_in()
    {
        var app = await ConsentingApp.CreateAsync(host);
        (await ConsentingApp.OpenAsync(await host.SignInAsync("agent", "northwind"), app.Request())).ShouldTell(OAuthErrors.AccessDenied);
    }

    [Fact]
    public async Task An_app_that_is_switched_off_gets_nothing()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var admin = await host.SignInAsync("admin", "northwind");
        (await admin.PutAsync($"/api/partners/clients/{app.Program.ClientId}", new { name = "Off", scopes = new[] { "tickets" }, redirectUris = new[] { ConsentingApp.Callback }, isActive = false })).Ok();
        (await ConsentingApp.OpenAsync(admin, app.Request())).ShouldTell(OAuthErrors.UnauthorizedClient);
    }

    [Fact]
    public async Task A_foreign_page_cannot_press_the_button()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var admin = await host.SignInAsync("admin", "northwind");
        var page = await ConsentingApp.OpenAsync(admin, app.Request());
        (await ConsentingApp.DecideAsync(admin, page, "allow", ("__RequestVerificationToken", null))).ShouldStayHere();
        // Nor does a token help that somebody else was given.
        (await ConsentingApp.DecideAsync(await host.SignInAsync("agent", "northwind"), page)).ShouldStayHere();
        (await ConsentingApp.DecideAsync(host.OpenBrowser(), page)).ShouldStayHere();
    }

    [Fact]
    public async Task No_foreign_page_may_read_the_authorization_endpoint()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var admin = await host.SignInAsync("admin", "northwind");
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Options })
        {
            using var request = new HttpRequestMessage(method, app.Request());
            request.Headers.Add("Origin", "https://app.example");
            request.Headers.Add("Access-Control-Request-Method", "GET");
            using var answer = await admin.Client.SendAsync(request);
            answer.Headers.Select(header => header.Key).ShouldNotContain(name => name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task The_page_is_kept_by_no_cache_shown_in_no_frame_and_tells_no_site_where_it_was()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var admin = await host.SignInAsync("admin", "northwind");
        var page = await ConsentingApp.OpenAsync(admin, app.Request());
        foreach (var answer in new[] { page, await ConsentingApp.DecideAsync(admin, page) })
        {
            answer.Headers["Cache-Control"].ShouldContain("no-store");
            answer.Headers["Referrer-Policy"].ShouldBe("no-referrer");
            answer.Headers["X-Frame-Options"].ShouldBe("DENY");
        }

        page.Headers["Content-Security-Policy"].ShouldContain("frame-ancestors 'none'");
        page.Headers["Content-Security-Policy"].ShouldContain("form-action 'self' https://app.example;");
        page.Headers["Content-Security-Policy"].ShouldContain("default-src 'none'");
    }

    [Fact]
    public async Task The_page_speaks_the_persons_language_and_names_its_parts()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var admin = await host.SignInAsync("admin", "northwind");
        admin.Client.DefaultRequestHeaders.Add("Accept-Language", "de");
        var page = await ConsentingApp.OpenAsync(admin, app.Request());
        page.Text.ShouldContain("<html lang=\"de\">");
        page.Text.ShouldContain("Tickets lesen");
        page.Text.ShouldContain("<main><h1>");
        page.Text.ShouldContain("name=\"decision\" value=\"deny\"");
    }
}
