using System.Net;
using System.Text.Json;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Partners;

namespace SupportMax.Saas.Tenants;

/// <summary>Editions and features: who gives them, and that they count.</summary>
public sealed class FeatureTests(ChatFixture host) : IClassFixture<ChatFixture>
{
    [Fact]
    public async Task A_feature_has_the_tenants_value_before_the_editions_and_that_before_the_usual_one()
    {
        var operators = await host.SignInAsync("admin");
        var (id, admin) = await AddTenantAsync(operators, "ladder");
        await ShouldBeAsync("20000", "D");
        await SetEditionAsync(operators, id, Editions.Trial);
        await ShouldBeAsync("500", "E");
        (await operators.PutAsync($"{Features}?providerName=E&providerKey=trial", Changes(FeatureNames.MaxFaqs, "40"))).Ok();
        await ShouldBeAsync("40", "E");
        (await operators.PutAsync($"{Features}?providerName=T&providerKey={id}", Changes(FeatureNames.MaxFaqs, "7"))).Ok();
        await ShouldBeAsync("7", "T");
        (await operators.DeleteAsync($"{Features}?providerName=T&providerKey={id}")).Ok();
        await ShouldBeAsync("40", "E");
        (await operators.DeleteAsync($"{Features}?providerName=E&providerKey=trial")).Ok();
        await ShouldBeAsync("500", "E");

        async Task ShouldBeAsync(string value, string provider)
        {
            var feature = Find(await operators.GetAsync($"{Features}?providerName=T&providerKey={id}"), FeatureNames.MaxFaqs);
            feature.GetProperty("value").GetString().ShouldBe(value);
            feature.GetProperty("provider").GetProperty("name").GetString().ShouldBe(provider);
            (await ConfiguredAsync(admin))[FeatureNames.MaxFaqs].ShouldBe(value);
        }
    }

    [Fact]
    public async Task A_part_of_what_is_off_is_off()
    {
        var operators = await host.SignInAsync("admin");
        var (id, admin) = await AddTenantAsync(operators, "silent");
        (await ConfiguredAsync(admin))[FeatureNames.WebChannel].ShouldBe("true");
        (await operators.PutAsync($"{Features}?providerName=T&providerKey={id}", Changes(FeatureNames.AllChannels, "False"))).Ok();
        (await ConfiguredAsync(admin))[FeatureNames.WebChannel].ShouldBe("false");
        var token = await TokenAsync(id);
        (await host.OpenBrowser().PostAsync($"/api/widget/{token}/sessions", new { locale = "en" })).ShouldBeRefused(HttpStatusCode.Forbidden, ChannelErrorCodes.ChannelOff);
    }

    [Theory]
    [InlineData("T", "not-an-id", FeatureNames.MaxFaqs, "1", HttpStatusCode.NotFound, TenantErrorCodes.NotFound)]
    [InlineData("E", "gold", FeatureNames.MaxFaqs, "1", HttpStatusCode.NotFound, TenantErrorCodes.EditionUnknown)]
    [InlineData("X", "trial", FeatureNames.MaxFaqs, "1", HttpStatusCode.BadRequest, TenantErrorCodes.FeatureProviderUnknown)]
    [InlineData("E", "trial", "SupportMax.Gold", "1", HttpStatusCode.BadRequest, TenantErrorCodes.FeatureUnknown)]
    [InlineData("E", "trial", FeatureNames.MaxFaqs, "-1", HttpStatusCode.BadRequest, TenantErrorCodes.FeatureValueInvalid)]
    [InlineData("E", "trial", FeatureNames.MaxFaqs, "many", HttpStatusCode.BadRequest, TenantErrorCodes.FeatureValueInvalid)]
    [InlineData("E", "trial", FeatureNames.Crm, "1", HttpStatusCode.BadRequest, TenantErrorCodes.FeatureValueInvalid)]
    public async Task What_cannot_be_is_refused(string provider, string key, string feature, string value, HttpStatusCode status, string code)
    {
        var operators = await host.SignInAsync("admin");
        (await operators.PutAsync($"{Features}?providerName={provider}&providerKey={key}", Changes(feature, value))).ShouldBeRefused(status, code);
        Find(await operators.GetAsync($"{Features}?providerName=E&providerKey=trial"), FeatureNames.MaxFaqs).GetProperty("value").GetString().ShouldBe("500");
    }

    [Fact]
    public async Task No_tenant_gives_itself_features()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        (await admin.PutAsync($"{Features}?providerName=T&providerKey={host.Northwind}", Changes(FeatureNames.MaxFaqs, "1000000"))).ShouldBeRefused(HttpStatusCode.Forbidden, CommonErrorCodes.PermissionRequired);
        (await admin.PutAsync($"{Features}?providerName=T", Changes(FeatureNames.MaxFaqs, "1000000"))).ShouldBeRefused(HttpStatusCode.Forbidden, CommonErrorCodes.PermissionRequired);
    }

    [Fact]
    public async Task The_number_of_faqs_holds_for_new_ones_imports_and_what_comes_back_from_the_archive()
    {
        var operators = await host.SignInAsync("admin");
        var (id, admin) = await AddTenantAsync(operators, "small");
        (await admin.PutAsync("/api/knowledge/product-areas", new { items = new[] { new { name = "General" } } })).Ok();
        (await operators.PutAsync($"{Features}?providerName=T&providerKey={id}", Changes(FeatureNames.MaxFaqs, "2"))).Ok();
        var first = (await admin.PostAsync("/api/knowledge/faqs", Faq("One?"))).Ok().Json.GetProperty("id");
        (await admin.PostAsync($"/api/knowledge/faqs/{first}/archive", new { })).Ok();
        (await admin.PostAsync("/api/knowledge/faqs", Faq("Two?"))).Ok();

        using var csv = new StringContent("question,answer,intent,productArea\nThree?,Yes.,GeneralInquiry,General\nFour?,Yes.,GeneralInquiry,General\n", null, "text/csv");
        using var started = await admin.Client.PostAsync(new Uri("/api/knowledge/imports?publish=true", UriKind.Relative), csv);
        var import = await FinishedAsync(admin, JsonDocument.Parse(await started.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString()!);
        import.GetProperty("imported").GetInt32().ShouldBe(1);
        import.GetProperty("rejected").EnumerateArray().Single().GetProperty("code").GetString().ShouldBe(KnowledgeErrorCodes.QuotaReached);

        (await admin.PostAsync("/api/knowledge/faqs", Faq("Five?"))).ShouldBeRefused(HttpStatusCode.Forbidden, KnowledgeErrorCodes.QuotaReached);
        (await admin.PostAsync($"/api/knowledge/faqs/{first}/publish", new { })).ShouldBeRefused(HttpStatusCode.Forbidden, KnowledgeErrorCodes.QuotaReached);
        (await operators.PutAsync($"{Features}?providerName=T&providerKey={id}", Changes(FeatureNames.MaxFaqs, "3"))).Ok();
        (await admin.PostAsync($"/api/knowledge/faqs/{first}/publish", new { })).Ok();
    }

    [Fact]
    public async Task The_number_of_conversations_a_day_holds_for_new_ones_and_not_for_those_that_have_begun()
    {
        var operators = await host.SignInAsync("admin");
        var (id, admin) = await AddTenantAsync(operators, "quiet");
        (await operators.PutAsync($"{Features}?providerName=T&providerKey={id}", Changes(FeatureNames.MaxConversationsPerDay, "1"))).Ok();
        var token = await TokenAsync(id);
        await using var first = await Customer.ArriveAsync(host, token);
        await first.SendAsync("Hello?");
        await using var second = await Customer.ArriveAsync(host, token);
        (await Should.ThrowAsync<HubRefusalException>(() => second.CallAsync("Send", null, "two", "Hello?"))).Code.ShouldBe(ConversationErrorCodes.DailyQuotaReached);
        await first.SendAsync("Still there?");
        host.Clock.Advance(TimeSpan.FromDays(1));
        await second.CallAsync("Send", null, "two", "Hello?");
    }

    [Fact]
    public async Task Without_the_partner_channel_no_program_gets_in_and_none_is_made()
    {
        var operators = await host.SignInAsync("admin");
        var (id, admin) = await AddTenantAsync(operators, "alone");
        var name = (await operators.GetAsync($"/api/multi-tenancy/tenants/{id}")).Ok().Json.GetProperty("name").GetString()!;
        var app = await PartnerApp.CreateAsync(host, name, [PartnerScopes.Tickets, PartnerScopes.Conversations]);
        var token = await app.GetTokenAsync();
        (await app.CallAsync(HttpMethod.Get, "/api/v1/me", token)).Status.ShouldBe(HttpStatusCode.OK);

        (await operators.PutAsync($"{Features}?providerName=T&providerKey={id}", Changes(FeatureNames.PartnerChannel, "false"))).Ok();

        (await app.CallAsync(HttpMethod.Get, "/api/v1/me", token)).ShouldBeError(HttpStatusCode.Forbidden, TenantErrorCodes.FeatureOff);
        (await app.CallAsync(HttpMethod.Get, "/ws/v1", token)).ShouldBeError(HttpStatusCode.Forbidden, TenantErrorCodes.FeatureOff);
        (await admin.PostAsync("/api/partners/clients", new { name = "Shop", scopes = new[] { "tickets" } })).ShouldBeRefused(HttpStatusCode.Forbidden, TenantErrorCodes.FeatureOff);
        (await admin.PostAsync("/api/partners/webhooks", new { url = "https://example.org", events = new[] { "ticket.created" } })).ShouldBeRefused(HttpStatusCode.Forbidden, TenantErrorCodes.FeatureOff);
    }

    [Fact]
    public async Task A_crm_is_neither_connected_nor_tried_without_the_feature()
    {
        var operators = await host.SignInAsync("admin");
        var (id, admin) = await AddTenantAsync(operators, "paper");
        (await operators.PutAsync($"{Features}?providerName=T&providerKey={id}", Changes(FeatureNames.Crm, "false"))).Ok();
        var connection = new { system = "hubspot", signIn = "accessToken", secret = "x", pollSeconds = 15, isEnabled = true };
        (await admin.PutAsync("/api/crm/connection", connection)).ShouldBeRefused(HttpStatusCode.Forbidden, TenantErrorCodes.FeatureOff);
        (await admin.PostAsync("/api/crm/connection/test", new { connection })).ShouldBeRefused(HttpStatusCode.Forbidden, TenantErrorCodes.FeatureOff);
    }

    private const string Features = "/api/feature-management/features";

    private static object Changes(string name, string value) => new { features = new[] { new { name, value } } };

    private static object Faq(string question) => new { question, answer = "Yes.", intent = "GeneralInquiry", productArea = "General", language = "en" };

    private static JsonElement Find(Answer answer, string name) => answer.Ok().Json.GetProperty("groups").EnumerateArray()
        .SelectMany(group => group.GetProperty("features").EnumerateArray()).Single(feature => feature.GetProperty("name").GetString() == name);

    private static async Task<Dictionary<string, string?>> ConfiguredAsync(Browser browser) =>
        (await browser.GetAsync("/api/abp/application-configuration")).Ok().Json.GetProperty("features").GetProperty("values").EnumerateObject()
            .ToDictionary(value => value.Name, value => value.Value.GetString(), StringComparer.Ordinal);

    private static async Task<JsonElement> FinishedAsync(Browser admin, string id)
    {
        while (true)
        {
            var import = (await admin.GetAsync($"/api/knowledge/imports/{id}")).Ok().Json;
            if (import.GetProperty("state").GetString() is "done" or "failed")
                return import;
            await Task.Delay(50);
        }
    }

    private static async Task SetEditionAsync(Browser operators, string id, string edition) =>
        (await operators.PutAsync($"/api/operators/tenants/{id}/edition", new { edition })).Ok();

    private async Task<string> TokenAsync(string tenantId)
    {
        await using var owner = await host.Database.OpenAsOwnerAsync();
        return (await owner.QueryAsync<string>($"select website_token from web_channels where tenant_id = '{tenantId}'")).Single()!;
    }

    private async Task<(string Id, Browser Admin)> AddTenantAsync(Browser operators, string name)
    {
        name += Guid.NewGuid().ToString("N")[..8];
        var created = (await operators.PostAsync("/api/multi-tenancy/tenants", new { name, adminEmailAddress = $"boss@{name}.example", adminPassword = Browser.SeedPassword })).Ok();
        return (created.Json.GetProperty("id").GetString()!, await host.SignInAsync("admin", name));
    }
}
