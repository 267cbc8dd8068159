using System.Net;

namespace SupportMax.Saas.Crm;

public sealed class CrmRouteTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Secret = "sf-client-secret";

    [Fact]
    public async Task A_connection_is_kept_without_ever_showing_its_secret()
    {
        var admin = await host.SignInAsync("admin", "harbor");
        (await admin.PutAsync("/api/crm/connection", Connection())).Ok().Text.ShouldNotContain(Secret);
        var stored = (await admin.GetAsync("/api/crm/connection")).Ok();
        stored.Text.ShouldNotContain(Secret);
        stored.Json.GetProperty("hasSecret").GetBoolean().ShouldBeTrue();
        stored.Json.GetProperty("system").GetString().ShouldBe("salesforce");
        stored.Json.GetProperty("state").GetString().ShouldBe("untried");

        // Without a secret the stored one stays, but goes to no other address.
        (await admin.PutAsync("/api/crm/connection", Connection(secret: "", pollSeconds: 20))).Ok().Json.GetProperty("pollSeconds").GetInt32().ShouldBe(20);
        (await admin.PutAsync("/api/crm/connection", Connection(secret: "", address: "https://other.my.salesforce.com"))).ShouldBeRefused(HttpStatusCode.BadRequest, CrmErrorCodes.SecretRequired);
    }

    [Theory]
    [InlineData("http://acme.my.salesforce.com")]
    [InlineData("https://10.0.0.1")]
    [InlineData("https://169.254.169.254")]
    [InlineData("https://[fd00::1]")]
    [InlineData("https://salesforce.com.evil.example")]
    [InlineData("https://evilsalesforce.com")]
    [InlineData("https://user@acme.my.salesforce.com")]
    public async Task An_address_that_is_not_the_crms_own_is_refused(string address)
    {
        var admin = await host.SignInAsync("admin", "harbor");
        (await admin.PutAsync("/api/crm/connection", Connection(address: address))).ShouldBeRefused(HttpStatusCode.BadRequest, CrmErrorCodes.HostNotAllowed);
        (await admin.PostAsync("/api/crm/connection/test", new { connection = Connection(address: address) })).ShouldBeRefused(HttpStatusCode.BadRequest, CrmErrorCodes.HostNotAllowed);
    }

    [Fact]
    public async Task Wrong_settings_and_mappings_say_which_part_is_wrong()
    {
        var admin = await host.SignInAsync("admin", "harbor");
        (await admin.PutAsync("/api/crm/connection", Connection(pollSeconds: 0))).ShouldBeRefused(HttpStatusCode.BadRequest, CrmErrorCodes.ConnectionInvalid);
        (await admin.PutAsync("/api/crm/connection", Connection(signIn: "accessToken"))).ShouldBeRefused(HttpStatusCode.BadRequest, CrmErrorCodes.SignInInvalid);
        (await admin.PutAsync("/api/crm/connection", Connection())).Ok();
        var wrong = await admin.PutAsync("/api/crm/mapping", new { ticketField = "SupportMax_Ticket__c", fields = new[] { new { source = "subject", target = "Subject" }, new { source = "moon", target = "Phase" } } });
        wrong.ShouldBeRefused(HttpStatusCode.BadRequest, CrmErrorCodes.MappingInvalid);
        wrong.Text.ShouldContain("fields[1].source");
        (await admin.PutAsync("/api/crm/mapping", new { ticketField = "Id FROM User--", fields = new[] { new { source = "subject", target = "Subject" } } }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, CrmErrorCodes.MappingInvalid);
        var mapping = (await admin.GetAsync("/api/crm/mapping")).Ok().Json;
        mapping.GetProperty("sources").GetArrayLength().ShouldBeGreaterThan(5);
        (await admin.PutAsync("/api/crm/mapping", mapping)).Ok();
        (await admin.PutAsync("/api/crm/mapping", mapping)).ShouldBeRefused(HttpStatusCode.Conflict, CrmErrorCodes.Stale);
    }

    private static object Connection(string secret = Secret, string address = "https://acme.my.salesforce.com", int pollSeconds = 15, string signIn = "clientCredentials") =>
        new { system = "salesforce", signIn, address, clientId = "client", secret, pollSeconds, isEnabled = false };
}
