using System.Net;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.MultiTenancy;

namespace SupportMax.Saas.Partners;

/// <summary>Clients call every route of the REST API with what is not theirs.</summary>
public sealed class PartnerWalkTests(ChatFixture host) : IClassFixture<ChatFixture>
{
    [Fact]
    public async Task No_route_shows_or_changes_another_tenants_rows()
    {
        var rows = await ForeignRows.MakeAsync(host);
        var before = await rows.FingerprintsAsync();
        var app = await PartnerApp.CreateAsync(host, "harbor", PartnerScopes.All);
        var token = await app.GetTokenAsync();
        foreach (var route in PartnerRoutes.All)
        {
            var answer = await app.CallAsync(route.Method, route.PathFor(rows), token, route.Body?.Invoke(rows));
            answer.Status.ShouldBe(route.Expected, $"{route}: {answer.Text}");
            rows.FindIn(answer.Text).ShouldBeEmpty(route.ToString());
        }

        (await rows.FingerprintsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Every_route_asks_for_its_scope()
    {
        var rows = await ForeignRows.MakeAsync(host);
        var before = await rows.FingerprintsAsync();
        foreach (var scope in PartnerScopes.All)
        {
            var app = await PartnerApp.CreateAsync(host, "northwind", [.. PartnerScopes.All.Where(other => other != scope)]);
            var token = await app.GetTokenAsync();
            before = await rows.FingerprintsAsync();
            foreach (var route in PartnerRoutes.All.Where(route => route.Scope == scope))
            {
                var answer = await app.CallAsync(route.Method, route.PathFor(rows), token, route.Body?.Invoke(rows));
                answer.ShouldBeError(HttpStatusCode.Forbidden, PartnerErrorCodes.ScopeRequired);
                answer.Headers.WwwAuthenticate.Single().Parameter!.ShouldContain($"error=\"insufficient_scope\", scope=\"{scope}\"");
            }
        }

        (await rows.FingerprintsAsync()).ShouldBe(before);
    }

    [Fact]
    public void Every_route_of_the_rest_api_takes_part() =>
        PartnerRoutes.All.Select(route => route.FullRoute).Order(StringComparer.Ordinal)
            .ShouldBe(RouteTable.All.Where(route => route.Pattern.StartsWith("/api/v1/", StringComparison.Ordinal)).Select(route => route.Route).Order(StringComparer.Ordinal));
}
