using System.Net;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>Administrators keep partners' clients.</summary>
[Collection(ChatCollection.Name)]
public sealed class ClientRouteTests(ChatFixture host)
{
    [Fact]
    public async Task A_client_is_made_listed_changed_and_removed()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var name = $"Shop {Guid.NewGuid():N}";
        var made = (await admin.PostAsync("/api/partners/clients", new { name, scopes = new[] { "tickets", "conversations" }, allowedAddresses = new[] { "203.0.113.0/24" } })).Ok().Json;
        var (id, secret) = (made.GetProperty("client").GetProperty("id").GetGuid(), made.GetProperty("secret").GetString()!);

        var listed = (await admin.GetAsync($"/api/partners/clients?filter={name}")).Ok();
        listed.Text.ShouldNotContain(secret);
        listed.Items.Single().GetProperty("secrets")[0].GetProperty("hint").GetString().ShouldBe(secret[^4..]);
        listed.Items.Single().GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()).ShouldBe(["conversations", "tickets"]);

        var changed = (await admin.PutAsync($"/api/partners/clients/{id}", new { name = name + "!", scopes = new[] { "contacts" }, isActive = false })).Ok().Json;
        changed.GetProperty("isActive").GetBoolean().ShouldBeFalse();
        changed.GetProperty("allowedAddresses").GetArrayLength().ShouldBe(0);
        (await admin.DeleteAsync($"/api/partners/clients/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await admin.GetAsync($"/api/partners/clients/{id}")).ShouldBeRefused(HttpStatusCode.NotFound, PartnerErrorCodes.ClientNotFound);
    }

    [Fact]
    public async Task A_secret_is_replaced_without_a_gap_and_its_tokens_go_with_it()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var app = await PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Tickets]);
        var second = (await admin.PostAsync($"/api/partners/clients/{app.ClientId}/secrets", new { })).Ok().Json;
        var renewed = app.With(second.GetProperty("secret").GetString()!);
        var (oldToken, newToken) = (await app.GetTokenAsync(), await renewed.GetTokenAsync());
        (await admin.PostAsync($"/api/partners/clients/{app.ClientId}/secrets", new { })).ShouldBeRefused(HttpStatusCode.Conflict, PartnerErrorCodes.TooManySecrets);

        var first = (await admin.GetAsync($"/api/partners/clients/{app.ClientId}")).Ok().Json.GetProperty("secrets")[0];
        first.GetProperty("lastUsedAt").GetDateTimeOffset().ShouldBe(host.Clock.GetUtcNow(), TimeSpan.FromSeconds(1));
        (await admin.DeleteAsync($"/api/partners/clients/{app.ClientId}/secrets/{first.GetProperty("id").GetGuid()}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await app.AskTokenAsync()).ShouldBeRefused(HttpStatusCode.Unauthorized, OAuthErrors.InvalidClient);
        (await app.CallAsync(HttpMethod.Get, "/api/v1/me", oldToken)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await app.CallAsync(HttpMethod.Get, "/api/v1/me", newToken)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{ "isActive": false }""")]
    [InlineData("""{ "allowedAddresses": ["203.0.113.7"] }""")]
    [InlineData("""{ "scopes": ["contacts"] }""")]
    public async Task What_an_administrator_takes_away_is_gone_for_tokens_already_given(string change)
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var app = await PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Tickets]);
        var token = await app.GetTokenAsync();
        var input = System.Text.Json.Nodes.JsonNode.Parse(change)!;
        input["name"] = "Shop";
        input["scopes"] ??= new System.Text.Json.Nodes.JsonArray("tickets");
        (await admin.PutAsync($"/api/partners/clients/{app.ClientId}", input)).Ok();
        (await app.CallAsync(HttpMethod.Get, "/api/v1/me", token)).ShouldBeError(HttpStatusCode.Unauthorized, PartnerErrorCodes.TokenInvalid);
    }

    [Theory]
    [InlineData("""{ "name": " ", "scopes": ["tickets"] }""", PartnerErrorCodes.ClientNameInvalid, "name")]
    [InlineData("""{ "name": "Shop", "scopes": [] }""", PartnerErrorCodes.ScopesInvalid, "scopes")]
    [InlineData("""{ "name": "Shop" }""", PartnerErrorCodes.ScopesInvalid, "scopes")]
    [InlineData("""{ "name": "Shop", "scopes": ["everything"] }""", PartnerErrorCodes.ScopesInvalid, "scopes")]
    [InlineData("""{ "name": "Shop", "scopes": ["tickets"], "allowedAddresses": ["somewhere"] }""", PartnerErrorCodes.AddressesInvalid, "allowedAddresses")]
    [InlineData("""{ "name": "Shop", "scopes": ["tickets"], "allowedAddresses": [null] }""", PartnerErrorCodes.AddressesInvalid, "allowedAddresses")]
    [InlineData("""{ "name": "Shop", "scopes": ["tickets"], "expiresAt": "2020-01-01T00:00:00Z" }""", PartnerErrorCodes.ExpiryInvalid, "expiresAt")]
    public async Task What_cannot_be_is_refused(string input, string code, string member)
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var refused = await admin.PostAsync("/api/partners/clients", System.Text.Json.Nodes.JsonNode.Parse(input));
        refused.ShouldBeRefused(HttpStatusCode.BadRequest, code);
        refused.Json.GetProperty("error").GetProperty("validationErrors")[0].GetProperty("members")[0].GetString().ShouldBe(member);
    }

    [Theory]
    [InlineData("curator")]
    [InlineData("agent")]
    public async Task Others_than_administrators_do_not_see_clients(string user)
    {
        var staff = await host.SignInAsync(user, "northwind");
        (await staff.GetAsync("/api/partners/clients")).ShouldBeRefused(HttpStatusCode.Forbidden, CommonErrorCodes.PermissionRequired);
    }
}
