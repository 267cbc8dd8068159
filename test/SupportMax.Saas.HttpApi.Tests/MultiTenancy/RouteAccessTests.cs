using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.MultiTenancy;

/// <summary>Who may call each route of the host.</summary>
[Collection(ChatCollection.Name)]
public sealed class RouteAccessTests(ChatFixture host)
{
    [Fact]
    public void Every_route_says_who_may_call_it()
    {
        var silent = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText);
        silent.ShouldBeEmpty("Call RequirePermission, RequireAuthorization or AllowAnonymous.");
    }

    [Fact]
    public async Task Without_signing_in_every_closed_route_says_so_in_the_error_shape()
    {
        var rows = await ForeignRows.MakeAsync(host);
        await ShouldAllBeAsync(
            host.OpenBrowser(), rows, RouteTable.All.Where(route => route.Access is Access.SignedIn or Access.Permission), HttpStatusCode.Unauthorized, CommonErrorCodes.SignInRequired);
    }

    [Fact]
    public async Task A_visitors_token_opens_no_route_of_staff()
    {
        var rows = await ForeignRows.MakeAsync(host);
        var visitor = host.OpenBrowser();
        visitor.Client.DefaultRequestHeaders.Add("Authorization", "Bearer " + rows.VisitorToken);
        await ShouldAllBeAsync(
            visitor, rows, RouteTable.All.Where(route => route.Access is Access.SignedIn or Access.Permission), HttpStatusCode.Unauthorized, CommonErrorCodes.SignInRequired);
    }

    [Fact]
    public async Task Without_the_permission_every_route_refuses_and_changes_nothing()
    {
        var rows = await ForeignRows.MakeAsync(host);
        var admin = await host.SignInAsync("admin", "northwind");
        var userName = $"nobody-{Guid.NewGuid():N}"[..20];
        (await admin.PostAsync("/api/identity/users", new { userName, email = $"{userName}@northwind.example", password = Browser.SeedPassword, roleNames = Array.Empty<string>() })).Ok();
        var nobody = await host.SignInAsync(userName, "northwind");
        var before = await rows.FingerprintsAsync();
        await ShouldAllBeAsync(nobody, rows, RouteTable.All.Where(route => route.Access == Access.Permission), HttpStatusCode.Forbidden, CommonErrorCodes.PermissionRequired);
        (await rows.FingerprintsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Without_the_antiforgery_token_nothing_can_be_changed()
    {
        var rows = await ForeignRows.MakeAsync(host);
        var admin = await host.SignInAsync("admin", "northwind");
        var before = await rows.FingerprintsAsync();
        var open = RouteTable.All.Where(route => route.IsWrite && route.Expected != HttpStatusCode.Forbidden);
        await ShouldAllBeAsync(admin, rows, open, HttpStatusCode.BadRequest, CommonErrorCodes.AntiforgeryInvalid, antiforgery: false);
        (await rows.FingerprintsAsync()).ShouldBe(before);
    }

    private static async Task ShouldAllBeAsync(
        Browser browser, ForeignRows rows, IEnumerable<RouteCase> routes, HttpStatusCode status, string code, bool antiforgery = true)
    {
        var wrong = new List<string>();
        foreach (var route in routes)
        {
            var body = route.Body?.Invoke(rows);
            using var request = new HttpRequestMessage(route.Method, route.PathFor(rows)) { Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body)) };
            if (!antiforgery)
                request.Options.Set(Browser.WithoutAntiforgery, true);
            using var response = await browser.Client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            if (response.StatusCode != status || CodeIn(text) != code)
                wrong.Add($"{route}: {(int)response.StatusCode} {text[..Math.Min(text.Length, 200)]}");
        }

        wrong.ShouldBeEmpty();
    }

    private static string? CodeIn(string text)
    {
        try
        {
            return JsonDocument.Parse(text).RootElement.GetProperty("error").GetProperty("code").GetString();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException)
        {
            return null;
        }
    }
}
