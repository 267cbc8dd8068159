using System.Net;
using System.Text.Json;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Abp;

/// <summary>What ABP's Angular packages cannot start without.</summary>
public sealed class ApplicationConfigurationTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Strangers_get_every_member_that_the_pages_need_and_no_permission()
    {
        var configuration = (await host.OpenBrowser().GetAsync("/api/abp/application-configuration?includeLocalizationResources=false")).Ok().Json;
        var languages = configuration.GetProperty("localization").GetProperty("languages").EnumerateArray().Select(language => language.GetProperty("cultureName").GetString());
        languages.ShouldBe(["en", "de"]);
        configuration.GetProperty("localization").GetProperty("currentCulture").GetProperty("dateTimeFormat").GetProperty("shortDatePattern").GetString().ShouldNotBeNullOrEmpty();
        configuration.GetProperty("localization").GetProperty("defaultResourceName").GetString().ShouldBe("SupportMax");
        configuration.GetProperty("features").GetProperty("values").GetProperty("SettingManagement.Enable").GetString().ShouldBe("false");
        configuration.GetProperty("objectExtensions").GetProperty("modules").ValueKind.ShouldBe(JsonValueKind.Object);
        configuration.GetProperty("objectExtensions").GetProperty("enums").ValueKind.ShouldBe(JsonValueKind.Object);
        configuration.GetProperty("auth").GetProperty("grantedPolicies").EnumerateObject().ShouldBeEmpty();
        configuration.GetProperty("currentUser").GetProperty("isAuthenticated").GetBoolean().ShouldBeFalse();
        configuration.GetProperty("currentTenant").GetProperty("id").ValueKind.ShouldBe(JsonValueKind.Null);
        configuration.GetProperty("multiTenancy").GetProperty("isEnabled").GetBoolean().ShouldBeTrue();
        configuration.GetProperty("setting").GetProperty("values").GetProperty("Abp.Identity.Password.RequiredLength").GetString().ShouldBe("6");
        configuration.GetProperty("timing").GetProperty("timeZone").GetProperty("iana").GetProperty("timeZoneName").GetString().ShouldBe("UTC");
    }

    [Fact]
    public async Task Operators_belong_to_no_tenant()
    {
        var configuration = (await (await host.SignInAsync("admin")).GetAsync("/api/abp/application-configuration")).Ok().Json;
        configuration.GetProperty("currentTenant").GetProperty("isAvailable").GetBoolean().ShouldBeFalse();
        configuration.GetProperty("currentUser").GetProperty("tenantId").ValueKind.ShouldBe(JsonValueKind.Null);
        configuration.GetProperty("currentUser").GetProperty("surName").GetString().ShouldBe("Operator");
    }

    [Theory]
    [InlineData("en", "Sign in first.")]
    [InlineData("de-CH,de;q=0.9,en;q=0.5", "Melden Sie sich zuerst an.")]
    [InlineData("fr", "Sign in first.")]
    public async Task Errors_speak_the_browsers_language(string accept, string message)
    {
        var browser = host.OpenBrowser();
        browser.Client.DefaultRequestHeaders.Add("Accept-Language", accept);
        var refused = await browser.GetAsync("/api/account/my-profile");
        refused.ShouldBeRefused(HttpStatusCode.Unauthorized, CommonErrorCodes.SignInRequired);
        refused.Json.GetProperty("error").GetProperty("message").GetString().ShouldBe(message);
    }

    [Fact]
    public async Task So_do_errors_that_a_route_throws()
    {
        var browser = host.OpenBrowser();
        browser.Client.DefaultRequestHeaders.Add("Accept-Language", "de");
        var refused = await browser.PostAsync("/api/account/login", "no object");
        refused.ShouldBeRefused(HttpStatusCode.BadRequest, CommonErrorCodes.BodyMalformed);
        refused.Json.GetProperty("error").GetProperty("message").GetString().ShouldNotBeNull().ShouldStartWith("Der Inhalt der Anfrage");
    }

    [Fact]
    public async Task The_chosen_language_goes_before_the_browsers()
    {
        var browser = host.OpenBrowser();
        browser.Client.DefaultRequestHeaders.Add("Accept-Language", "en");
        browser.Client.DefaultRequestHeaders.Add("Cookie", ".AspNetCore.Culture=c%3Dde%7Cuic%3Dde");
        var configuration = (await browser.GetAsync("/api/abp/application-configuration")).Ok().Json;
        configuration.GetProperty("localization").GetProperty("currentCulture").GetProperty("cultureName").GetString().ShouldBe("de");
    }

    [Theory]
    [InlineData("en", "en", "Sign in")]
    [InlineData("de", "de", "Anmelden")]
    [InlineData("fr", "en", "Sign in")]
    [InlineData("", "en", "Sign in")]
    public async Task All_texts_come_in_the_asked_language(string asked, string given, string login)
    {
        var answer = (await host.OpenBrowser().GetAsync($"/api/abp/application-localization?cultureName={asked}&onlyDynamics=false")).Ok().Json;
        answer.GetProperty("currentCulture").GetProperty("cultureName").GetString().ShouldBe(given);
        var resources = answer.GetProperty("resources");
        resources.GetProperty("AbpAccount").GetProperty("texts").GetProperty("Login").GetString().ShouldBe(login);
        resources.GetProperty("AbpAccount").GetProperty("baseResources").GetArrayLength().ShouldBe(0);
        resources.GetProperty("SupportMax").GetProperty("texts").EnumerateObject().ShouldNotBeEmpty();
        resources.EnumerateObject().Count().ShouldBe(11);
    }
}
