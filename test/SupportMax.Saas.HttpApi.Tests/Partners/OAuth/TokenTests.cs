using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>The token endpoint: RFC 6749, sections 2.3.1, 3.2, 3.3, 4.4 and 5.</summary>
[Collection(ChatCollection.Name)]
public sealed class TokenTests(ChatFixture host)
{
    private static readonly (string, string) s_grant = ("grant_type", "client_credentials");

    [Fact]
    public async Task A_client_gets_a_token_by_http_basic()
    {
        var app = await CreateAsync();
        var answer = await app.AskTokenAsync();
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Json.GetProperty("token_type").GetString().ShouldBe("Bearer");
        answer.Json.GetProperty("expires_in").GetInt32().ShouldBe(3600);
        answer.Json.GetProperty("scope").GetString().ShouldBe("conversations tickets");
        (await app.CallAsync(HttpMethod.Get, "/api/v1/me", answer.Json.GetProperty("access_token").GetString()!)).Json.GetProperty("clientId").GetGuid().ShouldBe(app.ClientId);
    }

    [Fact]
    public async Task A_client_gets_a_token_by_form()
    {
        var app = await CreateAsync();
        var answer = await app.PostAsync("/connect/token", [s_grant, ("client_id", app.ClientId.ToString()), ("client_secret", app.Secret)], null);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
    }

    [Fact]
    public async Task A_program_that_works_for_itself_gets_no_refresh_token() =>
        (await (await CreateAsync()).AskTokenAsync()).Json.TryGetProperty("refresh_token", out _).ShouldBeFalse();

    [Fact]
    public async Task Answers_and_refusals_are_json()
    {
        var app = await CreateAsync();
        foreach (var header in new[] { app.BasicHeader, app.With("wrong").BasicHeader })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/connect/token") { Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]) };
            request.Headers.Authorization = header;
            using var answer = await app.Http.SendAsync(request);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        }
    }

    [Fact]
    public async Task Credentials_in_the_address_are_no_credentials()
    {
        var app = await CreateAsync();
        var answer = await app.PostAsync($"/connect/token?client_id={app.ClientId}&client_secret={app.Secret}", [s_grant], null);
        answer.ShouldBeRefused(HttpStatusCode.Unauthorized, OAuthErrors.InvalidClient);
    }

    [Fact]
    public async Task Answers_with_tokens_and_refusals_must_not_be_cached()
    {
        var app = await CreateAsync();
        foreach (var answer in new[] { await app.AskTokenAsync(), await app.With("wrong").AskTokenAsync() })
        {
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            answer.Headers.Pragma.ToString().ShouldBe("no-cache");
        }
    }

    [Fact]
    public async Task Whoever_identifies_itself_twice_is_refused()
    {
        var app = await CreateAsync();
        (await app.PostFormAsync("/connect/token", s_grant, ("client_id", app.ClientId.ToString()), ("client_secret", app.Secret)))
            .ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidRequest);
        (await app.PostFormAsync("/connect/token", s_grant, ("client_id", Guid.NewGuid().ToString()))).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidRequest);
    }

    [Fact]
    public async Task A_wrong_secret_an_unknown_client_and_no_client_get_the_same_answer()
    {
        var app = await CreateAsync();
        var unknown = new PartnerApp(host, Guid.NewGuid(), app.Secret);
        var answers = new[] { await app.With("wrong").AskTokenAsync(), await app.With(new string('x', 10_000)).AskTokenAsync(), await unknown.AskTokenAsync() };
        foreach (var answer in answers)
        {
            answer.ShouldBeRefused(HttpStatusCode.Unauthorized, OAuthErrors.InvalidClient);
            answer.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Basic");
        }

        answers.Select(answer => answer.Text).Distinct().ShouldHaveSingleItem();
        (await app.PostAsync("/connect/token", [s_grant], null)).ShouldBeRefused(HttpStatusCode.Unauthorized, OAuthErrors.InvalidClient);
    }

    [Theory]
    [InlineData("Basic", "!!!")]
    [InlineData("Basic", "bm9jb2xvbg==")]
    [InlineData("Basic", "")]
    [InlineData("Digest", "abc")]
    [InlineData("Bearer", "abc")]
    public async Task A_header_that_is_no_http_basic_is_refused(string scheme, string value)
    {
        var app = await CreateAsync();
        (await app.PostAsync("/connect/token", [s_grant], new AuthenticationHeaderValue(scheme, value))).ShouldBeRefused(HttpStatusCode.Unauthorized, OAuthErrors.InvalidClient);
    }

    [Fact]
    public async Task A_repeated_parameter_is_refused()
    {
        var app = await CreateAsync();
        (await app.PostFormAsync("/connect/token", s_grant, s_grant)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidRequest);
    }

    [Fact]
    public async Task A_parameter_without_a_value_counts_as_left_out_and_an_unknown_one_as_nothing()
    {
        var app = await CreateAsync();
        (await app.PostFormAsync("/connect/token", ("grant_type", ""))).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidRequest);
        (await app.PostFormAsync("/connect/token", s_grant, ("scope", ""), ("audience", "x"))).Json.GetProperty("scope").GetString().ShouldBe("conversations tickets");
    }

    [Theory]
    [InlineData("password")]
    [InlineData("implicit")]
    [InlineData("CLIENT_CREDENTIALS")]
    public async Task A_grant_that_this_server_does_not_know_is_refused(string grant)
    {
        var app = await CreateAsync();
        (await app.PostFormAsync("/connect/token", ("grant_type", grant))).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.UnsupportedGrantType);
    }

    [Fact]
    public async Task A_token_does_what_was_asked_for_and_no_more()
    {
        var app = await CreateAsync();
        var answer = await app.AskTokenAsync("tickets");
        answer.Json.GetProperty("scope").GetString().ShouldBe("tickets");
        (await app.CallAsync(HttpMethod.Get, "/api/v1/me", answer.Json.GetProperty("access_token").GetString()!))
            .Json.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()).ShouldBe(["tickets"]);
    }

    [Theory]
    [InlineData("metrics.read")]
    [InlineData("tickets metrics.read")]
    [InlineData("tickets  conversations")]
    [InlineData("TICKETS")]
    [InlineData("nonsense")]
    public async Task A_scope_that_the_client_may_not_have_is_refused(string scope)
    {
        var app = await CreateAsync();
        (await app.AskTokenAsync(scope)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidScope);
    }

    [Fact]
    public async Task The_token_endpoint_takes_forms_by_post_alone()
    {
        var app = await CreateAsync();
        using var get = new HttpRequestMessage(HttpMethod.Get, "/connect/token?grant_type=client_credentials");
        (await app.SendAsync(get)).Status.ShouldBeOneOf(HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound);
        using var json = new HttpRequestMessage(HttpMethod.Post, "/connect/token") { Content = new StringContent("""{"grant_type":"client_credentials"}""", Encoding.UTF8, "application/json") };
        (await app.SendAsync(json)).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidRequest);
        (await app.PostFormAsync("/connect/token", s_grant, ("x", new string('x', 100_000)))).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidRequest);
    }

    [Fact]
    public async Task Every_token_is_another_and_none_can_be_read_in_the_database()
    {
        var app = await CreateAsync();
        var tokens = new[] { await app.GetTokenAsync(), await app.GetTokenAsync() };
        tokens.Distinct().Count().ShouldBe(2);
        tokens.ShouldAllBe(token => token.Length >= SecretText.AccessTokenPrefix.Length + 43);
        await using var owner = await host.Database.OpenAsOwnerAsync();
        var stored = string.Join('\n', await owner.QueryAsync<string>("select t::text from partner_tokens t union all select c::text from partner_clients c"));
        tokens.Append(app.Secret).ShouldAllBe(secret => !stored.Contains(secret) && !stored.Contains(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(secret))));
    }

    private Task<PartnerApp> CreateAsync() => PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Conversations, PartnerScopes.Tickets]);
}
