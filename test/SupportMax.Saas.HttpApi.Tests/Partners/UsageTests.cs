using System.Net;
using System.Text.Json;

namespace SupportMax.Saas.Partners;

/// <summary>Administrators see what their clients do, and try them out.</summary>
public sealed class UsageTests(SocketFixture host) : IClassFixture<SocketFixture>
{
    [Fact]
    public async Task Calls_and_frames_are_counted_by_client_and_by_how_they_ended()
    {
        var (app, token) = await host.CreateAppAsync();
        await app.CallAsync(HttpMethod.Get, "/api/v1/me", token);
        await app.CallAsync(HttpMethod.Get, "/api/v1/conversations", token);
        await app.CallAsync(HttpMethod.Get, $"/api/v1/conversations/{Guid.NewGuid()}", token);
        await using (var line = await PartnerSocket.OpenAsync(host.Address, token))
        {
            var id = await line.BeginAsync("partner");
            await line.AskAsync(Frames.Send(id, "m1", "hello"));
            await line.AskAsync(Frames.Send(Guid.NewGuid().ToString(), "m2", "hello"));
        }

        var admin = await host.SignInAsync("admin", "northwind");
        JsonElement day = default;
        do
        {
            host.Clock.Advance(TimeSpan.FromSeconds(5));
            day = (await admin.GetAsync("/api/partners/usage?days=1")).Ok().Json.GetProperty("items").EnumerateArray()
                .FirstOrDefault(row => row.GetProperty("clientId").GetGuid() == app.ClientId);
        }
        while (day.ValueKind == JsonValueKind.Undefined || Number("calls") < 2 || Number("refusedCalls") < 1 || Number("frames") < 2 || Number("refusedFrames") < 1);
        (Number("calls"), Number("refusedCalls"), Number("frames"), Number("refusedFrames")).ShouldBe((2, 1, 2, 1));

        var harbor = await host.SignInAsync("admin", "harbor");
        (await harbor.GetAsync("/api/partners/usage")).Ok().Text.ShouldNotContain(app.ClientId.ToString());

        long Number(string member) => day.GetProperty(member).GetInt64();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(93)]
    public async Task So_many_days_are_not_shown(int days)
    {
        var admin = await host.SignInAsync("admin", "northwind");
        (await admin.GetAsync($"/api/partners/usage?days={days}")).ShouldBeRefused(HttpStatusCode.BadRequest, PartnerErrorCodes.DaysInvalid);
    }

    [Fact]
    public async Task A_client_is_tried_out_with_a_token_that_the_admin_gets()
    {
        var (app, _) = await host.CreateAppAsync();
        var admin = await host.SignInAsync("admin", "northwind");
        var token = (await admin.PostAsync($"/api/partners/clients/{app.ClientId}/token", new { })).Ok().Json.GetProperty("access_token").GetString()!;
        (await app.CallAsync(HttpMethod.Get, "/api/v1/me", token)).Json.GetProperty("clientId").GetGuid().ShouldBe(app.ClientId);
        await using var line = await PartnerSocket.OpenAsync(host.Address, token);
        (await line.AskAsync(Frames.Open("tried"))).Text("type").ShouldBe("opened");

        var agent = await host.SignInAsync("agent", "northwind");
        (await agent.PostAsync($"/api/partners/clients/{app.ClientId}/token", new { })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await host.SignInAsync("admin", "harbor")).PostAsync($"/api/partners/clients/{app.ClientId}/token", new { }))
            .ShouldBeRefused(HttpStatusCode.NotFound, PartnerErrorCodes.ClientNotFound);
    }

    [Fact]
    public async Task A_client_without_a_secret_works_only_for_people_and_is_not_tried_out()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var id = (await admin.PostAsync("/api/partners/clients", new { name = "App", scopes = new[] { "tickets" }, isPublic = true, redirectUris = new[] { "https://app.example/back" } }))
            .Ok().Json.GetProperty("client").GetProperty("id").GetGuid();
        (await admin.PostAsync($"/api/partners/clients/{id}/token", new { })).ShouldBeRefused(HttpStatusCode.Conflict, PartnerErrorCodes.PublicClientHasNoSecret);
    }
}
