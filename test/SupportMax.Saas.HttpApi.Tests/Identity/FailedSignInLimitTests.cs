using System.Net;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Identity;

public sealed class FailedSignInLimitTests(GuardedFixture host) : IClassFixture<GuardedFixture>
{
    [Fact]
    public async Task An_address_that_tries_one_password_on_many_accounts_is_stopped_however_right_the_next_one_is()
    {
        for (var person = 0; person < 5; person++)
            (await host.OpenBrowser().SignInAsync("agent", Browser.SeedPassword, "harbor")).ShouldBe(Browser.SignedIn);
        foreach (var name in new[] { "admin", "curator", "nobody" })
            (await host.OpenBrowser().SignInAsync(name, "Spring2026!", "harbor")).ShouldNotBe(Browser.SignedIn);

        var input = new { userNameOrEmailAddress = "agent", password = Browser.SeedPassword, tenantName = "harbor" };
        (await host.OpenBrowser().PostAsync("/api/account/login", input)).ShouldBeRefused(HttpStatusCode.TooManyRequests, CommonErrorCodes.TooManyRequests);
    }
}

/// <summary>A host on which an address may fail three times a minute.</summary>
public sealed class GuardedFixture : HostFixture
{
    protected override Dictionary<string, string> Settings => new(StringComparer.Ordinal) { ["Identity:FailedSignInsPerMinute"] = "3" };
}
