using System.Net.Http.Json;
using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.MultiTenancy;

/// <summary>Harbor's people call everything there is with northwind's ids.</summary>
public abstract class TenantWalk(ChatFixture host)
{
    [Fact]
    public async Task No_route_shows_or_changes_another_tenants_rows()
    {
        var rows = await ForeignRows.MakeAsync(host);
        var before = await rows.FingerprintsAsync();
        var harbor = await host.SignInAsync("admin", "harbor");
        var wrong = new List<string>();
        foreach (var route in RouteTable.All)
        {
            var (status, text) = await CallAsync(harbor, route, rows);
            if (status != (int)route.Expected)
                wrong.Add($"{route}: {status} instead of {(int)route.Expected}: {text[..Math.Min(text.Length, 200)]}");
            if (!route.NamesTenant && rows.FindIn(text) is { Count: > 0 } found)
                wrong.Add($"{route} shows {string.Join(", ", found)}");
            var after = await rows.FingerprintsAsync();
            if (!after.SequenceEqual(before))
                wrong.Add($"{route} changed {string.Join(", ", after.Except(before))}");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_hub_method_shows_or_changes_another_tenants_rows()
    {
        var rows = await ForeignRows.MakeAsync(host);
        var before = await rows.FingerprintsAsync();
        await using var visitor = await Customer.ArriveAsync(host, Customer.HarborToken);
        var chat = new Dictionary<string, object?[]>(StringComparer.Ordinal)
        {
            ["Send"] = [rows.ConversationId, "walk", "let me in"],
            ["Resume"] = [rows.ConversationId, 0],
            ["Typing"] = [rows.ConversationId],
            ["Read"] = [rows.ConversationId, 1],
            ["RequestPerson"] = [rows.ConversationId],
            ["LeaveEmail"] = [rows.ConversationId, "walk@harbor.example"],
            ["Rate"] = [rows.ConversationId, 1, "bad"],
        };
        foreach (var method in MethodsOf<ChatHub>())
        {
            chat.ShouldContainKey(method, "A hub method that the walk does not know: add what it is called with.");
            (await Should.ThrowAsync<HubRefusalException>(() => visitor.CallAsync(method, chat[method]))).Code.ShouldBe(ConversationErrorCodes.NotFound, method);
        }

        var agent = await host.SignInAsync("agent", "harbor");
        await using var desk = await HubConnection.OpenDeskAsync(host.Address, agent.CookieHeader, (_, _) => { }, CancellationToken.None);
        MethodsOf<DeskHub>().ShouldBe(["Read", "Resume", "SetAvailability", "Typing", "View"], "A hub method that the walk does not know: add what it is called with.");
        (await Should.ThrowAsync<HubRefusalException>(() => desk.CallAsync("Read", CancellationToken.None, rows.ConversationId, 1))).Code.ShouldBe(ConversationErrorCodes.NotFound);
        (await Should.ThrowAsync<HubRefusalException>(() => desk.CallAsync("Typing", CancellationToken.None, rows.ConversationId))).Code.ShouldBe(ConversationErrorCodes.NotFound);
        await desk.CallAsync("View", CancellationToken.None, rows.ConversationId, true);
        await desk.CallAsync("SetAvailability", CancellationToken.None, "away");
        (await desk.CallAsync("Resume", CancellationToken.None, rows.ConversationId, 0))!.AsArray().ShouldBeEmpty();
        (await rows.FingerprintsAsync()).ShouldBe(before);
    }

    [Fact]
    public void Every_route_of_the_host_takes_part()
    {
        var known = RouteTable.All.Select(route => route.Route).Order(StringComparer.Ordinal);
        Endpoints().Select(endpoint => endpoint.Route).Distinct().Order(StringComparer.Ordinal).ShouldBe(known);
    }

    protected IEnumerable<(string Route, RouteEndpoint Endpoint)> Endpoints()
    {
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["ANY"])
            {
                // Browsers ask before they call from another site; that is CORS' business.
                if (method != "OPTIONS")
                    yield return ($"{method} {pattern}", endpoint);
            }
        }
    }

    private static async Task<(int Status, string Text)> CallAsync(Browser browser, RouteCase route, ForeignRows rows)
    {
        var body = route.Body?.Invoke(rows);
        using var request = new HttpRequestMessage(route.Method, route.PathFor(rows)) { Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body)) };
        using var response = await browser.Client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static IEnumerable<string> MethodsOf<THub>()
        where THub : Hub =>
        typeof(THub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetBaseDefinition().DeclaringType == typeof(THub)).Select(method => method.Name).Order(StringComparer.Ordinal);
}
