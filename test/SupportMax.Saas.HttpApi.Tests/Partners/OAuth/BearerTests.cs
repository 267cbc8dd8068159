using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>How tokens are used: RFC 6750.</summary>
[Collection(ChatCollection.Name)]
public sealed class BearerTests(ChatFixture host)
{
    [Fact]
    public async Task Without_a_token_the_scheme_is_named_and_no_error()
    {
        var app = await CreateAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
        var answer = await app.SendAsync(request);
        answer.ShouldBeError(HttpStatusCode.Unauthorized, PartnerErrorCodes.TokenRequired);
        answer.Headers.WwwAuthenticate.Single().ToString().ShouldBe("Bearer realm=\"SupportMax\"");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("smx_access_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_token_that_is_worth_nothing_is_called_invalid(string token)
    {
        var answer = await (await CreateAsync()).CallAsync(HttpMethod.Get, "/api/v1/me", token);
        answer.ShouldBeError(HttpStatusCode.Unauthorized, PartnerErrorCodes.TokenInvalid);
        answer.Headers.WwwAuthenticate.Single().Parameter!.ShouldContain("error=\"invalid_token\"");
    }

    [Fact]
    public async Task A_token_in_the_address_is_refused_even_beside_one_in_the_header()
    {
        var app = await CreateAsync();
        var token = await app.GetTokenAsync();
        var both = await app.CallAsync(HttpMethod.Get, $"/api/v1/me?access_token={token}", token);
        both.ShouldBeError(HttpStatusCode.BadRequest, PartnerErrorCodes.TokenMisplaced);
        both.Headers.WwwAuthenticate.Single().Parameter!.ShouldContain("error=\"invalid_request\"");
        using var alone = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/me?access_token={token}");
        (await app.SendAsync(alone)).ShouldBeError(HttpStatusCode.BadRequest, PartnerErrorCodes.TokenMisplaced);
    }

    [Fact]
    public async Task Two_headers_are_no_header()
    {
        var token = await (await CreateAsync()).GetTokenAsync();
        using var line = new TcpClient(host.Address.Host, host.Address.Port);
        await using var stream = line.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET /api/v1/me HTTP/1.1\r\nHost: {host.Address.Authority}\r\nConnection: close\r\nAuthorization: Bearer {token}\r\nAuthorization: Bearer {token}\r\n\r\n"));
        using var reader = new StreamReader(stream);
        (await reader.ReadToEndAsync()).ShouldStartWith("HTTP/1.1 400");
    }

    [Fact]
    public async Task The_scheme_is_read_in_any_case()
    {
        var app = await CreateAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
        request.Headers.Authorization = new AuthenticationHeaderValue("bEaReR", await app.GetTokenAsync());
        (await app.SendAsync(request)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_ends_when_it_said()
    {
        await using var own = new ClockedHost();
        var app = await own.CreateAppAsync([PartnerScopes.Conversations]);
        var token = await app.GetTokenAsync();
        own.Clock.Advance(TimeSpan.FromMinutes(59));
        (await app.CallAsync(HttpMethod.Get, "/api/v1/me", token)).Status.ShouldBe(HttpStatusCode.OK);
        own.Clock.Advance(TimeSpan.FromMinutes(1));
        (await app.CallAsync(HttpMethod.Get, "/api/v1/me", token)).ShouldBeError(HttpStatusCode.Unauthorized, PartnerErrorCodes.TokenInvalid);
        (await app.IntrospectAsync(token)).Text.ShouldBe("""{"active":false}""");
    }

    [Fact]
    public async Task A_partners_token_opens_no_route_of_staff_and_no_hub()
    {
        var app = await CreateAsync();
        var token = await app.GetTokenAsync();
        foreach (var path in new[] { "/api/conversations", "/api/partners/clients", "/api/identity/users" })
            (await app.CallAsync(HttpMethod.Get, path, token)).Status.ShouldBe(HttpStatusCode.Unauthorized, path);
        (await app.CallAsync(HttpMethod.Post, "/hubs/chat/negotiate?negotiateVersion=1", token)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private Task<PartnerApp> CreateAsync() => PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Conversations]);
}
