using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

[Collection(ChatCollection.Name)]
public sealed class WidgetSessionTests(ChatFixture host)
{
    private const string Sessions = $"/api/widget/{Customer.NorthwindToken}/sessions";

    [Theory]
    [InlineData("unknown")]
    [InlineData("northwind-demo%20")]
    [InlineData("NORTHWIND-DEMO")]
    public async Task An_unknown_website_token_is_not_found(string token)
    {
        (await host.OpenBrowser().PostAsync($"/api/widget/{token}/sessions", new { })).ShouldBeRefused(HttpStatusCode.NotFound, ChannelErrorCodes.WebsiteTokenUnknown);
    }

    [Fact]
    public async Task A_website_token_far_too_long_is_not_found()
    {
        (await host.OpenBrowser().PostAsync($"/api/widget/{new string('x', 2000)}/sessions", new { })).ShouldBeRefused(HttpStatusCode.NotFound, ChannelErrorCodes.WebsiteTokenUnknown);
    }

    [Fact]
    public async Task A_broken_altered_or_foreign_visitor_token_is_refused()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await using var foreign = await Customer.ArriveAsync(host, Customer.HarborToken);
        var altered = customer.VisitorToken[..^2] + (customer.VisitorToken.EndsWith("AA", StringComparison.Ordinal) ? "BB" : "AA");
        foreach (var visitorToken in new[] { "broken", "ä", altered, foreign.VisitorToken })
            (await host.OpenBrowser().PostAsync(Sessions, new { visitorToken })).ShouldBeRefused(HttpStatusCode.Unauthorized, ChannelErrorCodes.VisitorTokenInvalid);
    }

    [Theory]
    [InlineData("")]
    [InlineData("broken")]
    public async Task The_hub_lets_nobody_in_without_a_good_token(string token)
    {
        using var response = await host.OpenBrowser().Client.PostAsync(new Uri($"/hubs/chat/negotiate?negotiateVersion=1&access_token={token}", UriKind.Relative), null);
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync()).ShouldContain(ChannelErrorCodes.VisitorTokenInvalid);
    }

    [Fact]
    public async Task A_returning_visitor_finds_the_conversation_again()
    {
        await using var customer = await Customer.ArriveAsync(host);
        customer.Session["conversation"].ShouldBeNull();
        var answer = await customer.AskAsync("Where do I find my invoices?");
        await using var again = await Customer.ArriveAsync(host, session: new { visitorToken = customer.VisitorToken });
        again.ConversationId.ShouldBe(customer.ConversationId);
        var conversation = again.Session["conversation"]!;
        conversation["lastSequence"]!.GetValue<long>().ShouldBe(2);
        conversation["status"]!.GetValue<string>().ShouldBe("open");
        conversation["messages"]![1]!["messageId"]!.GetValue<string>().ShouldBe(answer["messageId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Branding_is_the_tenants_own()
    {
        await using var northwind = await Customer.ArriveAsync(host);
        await using var harbor = await Customer.ArriveAsync(host, Customer.HarborToken);
        northwind.Session["branding"]!["name"]!.GetValue<string>().ShouldBe("Northwind Help");
        harbor.Session["branding"]!["name"]!.GetValue<string>().ShouldBe("Harbor Coffee");
    }

    [Fact]
    public async Task A_signed_in_customer_sees_the_conversation_on_a_second_browser()
    {
        var user = await SignedAsync("customer-1", "Mia");
        await using var first = await Customer.ArriveAsync(host, session: new { user });
        await first.AskAsync("Where do I find my invoices?");
        await using var second = await Customer.ArriveAsync(host, session: new { user });
        second.ConversationId.ShouldBe(first.ConversationId);
        second.VisitorToken.ShouldNotBe(first.VisitorToken);
    }

    [Fact]
    public async Task Whoever_signs_in_on_anothers_browser_does_not_see_the_others_conversation()
    {
        await using var first = await Customer.ArriveAsync(host, session: new { user = await SignedAsync("customer-2", "Mia") });
        await first.AskAsync("Where do I find my invoices?");
        await using var next = await Customer.ArriveAsync(host, session: new { visitorToken = first.VisitorToken, user = await SignedAsync("customer-3", "Noa") });
        next.ConversationId.ShouldBeNull();
    }

    [Fact]
    public async Task An_anonymous_conversation_stays_the_customers_after_signing_in()
    {
        await using var anonymous = await Customer.ArriveAsync(host);
        await anonymous.AskAsync("Where do I find my invoices?");
        await using var known = await Customer.ArriveAsync(host, session: new { visitorToken = anonymous.VisitorToken, user = await SignedAsync("customer-4", "Lea") });
        known.ConversationId.ShouldBe(anonymous.ConversationId);
    }

    [Fact]
    public async Task Two_tabs_that_sign_a_customer_in_at_once_are_one_customer()
    {
        var user = await SignedAsync("customer-5", "Tim");
        var tabs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.OpenBrowser().PostAsync(Sessions, new { user })));
        foreach (var tab in tabs)
            tab.Ok();
        await using var owner = await host.Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<long>("select count(*) from visitors where external_id = 'customer-5'")).ShouldBe([1]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("zz00000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task An_id_without_the_tenants_signature_is_refused(string? hmac)
    {
        (await host.OpenBrowser().PostAsync(Sessions, new { user = new { id = "somebody", hmac } })).ShouldBeRefused(HttpStatusCode.BadRequest, ChannelErrorCodes.IdentityUnverified);
    }

    [Fact]
    public async Task A_signature_of_another_tenant_or_for_another_id_is_refused()
    {
        var foreign = await SignedAsync("customer-6", "Kim", host.Harbor);
        (await host.OpenBrowser().PostAsync(Sessions, new { user = foreign })).ShouldBeRefused(HttpStatusCode.BadRequest, ChannelErrorCodes.IdentityUnverified);
        var own = await SignedAsync("customer-6", "Kim");
        (await host.OpenBrowser().PostAsync(Sessions, new { user = own with { Id = "customer-7" } })).ShouldBeRefused(HttpStatusCode.BadRequest, ChannelErrorCodes.IdentityUnverified);
    }

    [Fact]
    public async Task What_the_page_tells_must_fit()
    {
        (await host.OpenBrowser().PostAsync(Sessions, new { user = new { name = new string('n', 201) } })).ShouldBeRefused(HttpStatusCode.BadRequest, ChannelErrorCodes.UserInvalid);
        (await host.OpenBrowser().PostAsync(Sessions, new { user = await SignedAsync("nul\0", "Nul") })).ShouldBeRefused(HttpStatusCode.BadRequest, ChannelErrorCodes.UserInvalid);
        (await host.OpenBrowser().PostAsync(Sessions, new { user = new { name = "a\0\u0007b", email = "\0" }, locale = "de\0", page = "\0" })).Ok();
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"visitorToken\":", HttpStatusCode.BadRequest)]
    [InlineData("{\"visitorToken\":7}", HttpStatusCode.BadRequest)]
    [InlineData("{\"user\":{\"name\":\"\\ud83d\"}}", HttpStatusCode.BadRequest)]
    [InlineData("{\"unknown\":1}", HttpStatusCode.OK)]
    public async Task A_body_that_is_none_is_refused_in_the_error_shape(string body, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await host.OpenBrowser().Client.PostAsync(new Uri(Sessions, UriKind.Relative), content);
        response.StatusCode.ShouldBe(status);
        if (status != HttpStatusCode.OK)
            (await response.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).GetProperty("error").GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Pages_of_any_site_may_start_a_session_and_connect()
    {
        foreach (var (method, path) in new[] { (HttpMethod.Post, Sessions), (HttpMethod.Post, "/hubs/chat/negotiate?negotiateVersion=1") })
        {
            using var preflight = new HttpRequestMessage(HttpMethod.Options, path);
            preflight.Headers.Add("Origin", "https://shop.example");
            preflight.Headers.Add("Access-Control-Request-Method", method.Method);
            preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-requested-with,x-signalr-user-agent");
            using var allowed = await host.OpenBrowser().Client.SendAsync(preflight);
            allowed.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"], path);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, Sessions) { Content = JsonContent.Create(new { }) };
        request.Headers.Add("Origin", "https://shop.example");
        using var response = await host.OpenBrowser().Client.SendAsync(request);
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
    }

    [Fact]
    public async Task Staffs_routes_are_not_open_to_pages_of_other_sites()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/conversations");
        request.Headers.Add("Origin", "https://shop.example");
        using var response = await host.OpenBrowser().Client.SendAsync(request);
        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public async Task A_tenant_that_was_switched_off_has_no_widget()
    {
        await using var owner = await host.Database.OpenAsOwnerAsync();
        await owner.ExecuteAsync("update tenants set is_active = false where normalized_name = 'NORTHWIND'");
        try
        {
            (await host.OpenBrowser().PostAsync(Sessions, new { })).ShouldBeRefused(HttpStatusCode.NotFound, ChannelErrorCodes.WebsiteTokenUnknown);
        }
        finally
        {
            await owner.ExecuteAsync("update tenants set is_active = true where normalized_name = 'NORTHWIND'");
        }
    }

    private async Task<SignedUser> SignedAsync(string id, string name, TenantId? tenant = null)
    {
        var secret = await host.Services.GetRequiredService<TenantScopes>().RunAsync(tenant ?? host.Northwind, async services =>
        {
            var channel = await services.GetRequiredService<IWebChannelRepository>().FindAsync(CancellationToken.None);
            return services.GetRequiredService<IIdentitySecretProtector>().Unprotect(channel!.IdentitySecret);
        });
        return new SignedUser(id, name, Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(id))));
    }

    private sealed record SignedUser(string Id, string Name, string Hmac);
}
