using System.Net;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>What holds at the authorization endpoint whatever a request brings.</summary>
[Collection(ChatCollection.Name)]
public sealed class AuthorizationProperties(ChatFixture host)
{
    private static readonly string[] s_registered = [ConsentingApp.Callback, "https://app.example/", "http://127.0.0.1:7777/callback", "org.example.app:/callback"];

    [Fact]
    public async Task No_address_but_the_registered_one_is_ever_gone_to()
    {
        var app = await ConsentingApp.CreateAsync(host, redirectUris: s_registered);
        var admin = await host.SignInAsync("admin", "northwind");
        var page = await ConsentingApp.OpenAsync(admin, app.Request());
        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        var texts = new RandomTexts(3);
        for (var run = 0; run < 250; run++)
        {
            var other = texts.Change(s_registered[run % s_registered.Length]);
            if (s_registered.Contains(other, StringComparer.Ordinal))
                continue;
            (await ConsentingApp.OpenAsync(admin, app.Request(("redirect_uri", other)))).ShouldStayHere();
            if (run % 5 == 0)
                (await ConsentingApp.DecideAsync(admin, page, "allow", ("redirect_uri", other))).ShouldStayHere();
        }
    }

    [Fact]
    public async Task Whatever_the_state_it_comes_back_as_it_was_and_changes_nothing_else()
    {
        var app = await ConsentingApp.CreateAsync(host);
        var admin = await host.SignInAsync("admin", "northwind");
        var texts = new RandomTexts(5);
        for (var run = 0; run < 60; run++)
        {
            var state = run == 0 ? "&code=smx_code_evil&iss=https://evil.example#\r\nSet-Cookie: x=y" : texts.Any(40);
            var page = await ConsentingApp.OpenAsync(admin, app.Request(("state", state)));
            page.Status.ShouldBe(HttpStatusCode.OK, state);
            var answer = await ConsentingApp.DecideAsync(admin, page, run % 2 == 0 ? "allow" : "deny");
            answer.Status.ShouldBe(HttpStatusCode.SeeOther, state);
            answer.Location!.ShouldStartWith(ConsentingApp.Callback + "&");
            answer.Location!.ShouldAllBe(letter => letter > ' ' && letter <= '~');
            answer.Query.GetValues("state")!.ShouldBe([state]);
            answer.Query.GetValues("iss")!.ShouldHaveSingleItem();
            answer.Query.GetValues(run % 2 == 0 ? "code" : "error")!.ShouldHaveSingleItem();
        }
    }
}
