using System.Text.Json;

namespace SupportMax.Saas.Channels;

/// <summary>A mailbox that is opened with access tokens (XOAUTH2), on a Dovecot that asks the authorization server whose they are; Postfix asks Dovecot.</summary>
public sealed class MailOAuthTests(MailFixture host) : IClassFixture<MailFixture>
{
    private const string Route = "/api/channels/email";

    private MailOAuthServer OAuth => host.Servers.OAuth;

    [Fact]
    public async Task Mail_is_fetched_and_sent_with_an_access_token_that_is_made_once_of_the_consent()
    {
        OAuth.Lifetime = TimeSpan.FromHours(1);
        var before = OAuth.Grants;
        await ConnectAsync(OAuth.Consent(MailFixture.Support));
        (await TestAsync()).ShouldBeNull();
        (await host.Admin.GetAsync("/api/setting-management/emailing")).Ok().Json.GetProperty("hasPassword").GetBoolean().ShouldBeFalse();
        var carla = host.Servers.MailboxOf("carla@customer.example");
        await carla.SendAsync(MailFixture.Support, "Violet heron", "The violet heron wants a person.");
        await host.ConversationOfAsync("violet heron wants", _ => true);
        (await carla.NextAsync()).From!.Address.ShouldBe(MailFixture.Support);
        // The reader and the test may have asked for the first one at the same moment.
        (OAuth.Grants - before).ShouldBeInRange(1, 2);
    }

    [Fact]
    public async Task An_access_token_that_runs_out_is_renewed_before_it_is_used()
    {
        // Less than the two minutes that a token has to be good for.
        OAuth.Lifetime = TimeSpan.FromMinutes(1);
        await ConnectAsync(OAuth.Consent(MailFixture.Support));
        (await TestAsync()).ShouldBeNull();
        var before = OAuth.Grants;
        OAuth.EndTokens();
        (await TestAsync()).ShouldBeNull();
        (OAuth.Grants - before).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task An_access_token_that_is_called_back_before_its_time_is_renewed()
    {
        OAuth.Lifetime = TimeSpan.FromHours(1);
        await ConnectAsync(OAuth.Consent(MailFixture.Support));
        (await TestAsync()).ShouldBeNull();
        OAuth.EndTokens();
        (await TestAsync()).ShouldBeNull();

        // The reader, too, comes in again, and what is sent goes out.
        OAuth.EndTokens();
        await host.Servers.RestartImapAsync(() => Task.CompletedTask);
        var dora = host.Servers.MailboxOf("dora@customer.example");
        await dora.SendAsync(MailFixture.Support, "Violet ibis", "The violet ibis wants a person.");
        await host.ConversationOfAsync("violet ibis wants", _ => true);
        await dora.NextAsync();
    }

    [Fact]
    public async Task A_consent_that_was_withdrawn_is_told_with_what_to_do_and_a_new_one_mends_it()
    {
        OAuth.Lifetime = TimeSpan.FromHours(1);
        var consent = OAuth.Consent(MailFixture.Support);
        await ConnectAsync(consent);
        (await TestAsync()).ShouldBeNull();
        OAuth.Withdraw(consent);
        OAuth.EndTokens();
        var (step, message) = (await TestAsync()).ShouldNotBeNull();
        step.ShouldBe("signIn");
        message.ShouldContain("invalid_grant: The grant was withdrawn.");
        message.ShouldContain("enter the new refresh token");
        message.ShouldNotContain("app password");
        message.ShouldNotContain(consent);

        await host.Servers.RestartImapAsync(() => Task.CompletedTask);
        await host.FollowAsync(state => state.GetProperty("lastError").GetString()?.Contains("invalid_grant", StringComparison.Ordinal) == true);
        await ConnectAsync(OAuth.Consent(MailFixture.Support));
        await host.FollowAsync(state => state.GetProperty("lastError").ValueKind == JsonValueKind.Null);
        (await TestAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_refresh_token_that_comes_in_place_of_the_old_one_is_kept_encrypted_and_the_old_one_never_shown_again()
    {
        // Access tokens that are too short for a second use, so that the reader, the test and the replies all renew them.
        OAuth.Lifetime = TimeSpan.FromMinutes(1);
        OAuth.ReplacesRefreshTokens = true;
        try
        {
            var before = OAuth.Grants;
            var consent = OAuth.Consent(MailFixture.Support);
            await ConnectAsync(consent);
            for (var time = 0; time < 3; time++)
            {
                (await TestAsync()).ShouldBeNull();
                OAuth.EndTokens();
            }

            await host.Servers.RestartImapAsync(() => Task.CompletedTask);
            var emil = host.Servers.MailboxOf("emil@customer.example");
            await emil.SendAsync(MailFixture.Support, "Violet stork", "The violet stork wants a person.");
            await host.ConversationOfAsync("violet stork wants", _ => true);
            await emil.NextAsync();
            (OAuth.Grants - before).ShouldBeGreaterThanOrEqualTo(8);

            await using var owner = await host.Database.OpenAsOwnerAsync();
            (await owner.QueryAsync<string>("select mailbox::text from email_channels")).ShouldAllBe(kept => !kept!.Contains("refresh-", StringComparison.Ordinal));
            // Whoever changes the mailbox without entering a refresh token keeps the newest one.
            await ConnectAsync(null);
            (await TestAsync()).ShouldBeNull();
        }
        finally
        {
            OAuth.ReplacesRefreshTokens = false;
        }
    }

    [Fact]
    public async Task Tokens_of_somebody_elses_mailbox_are_refused_with_what_to_check()
    {
        OAuth.Lifetime = TimeSpan.FromHours(1);
        await ConnectAsync(OAuth.Consent("other@northwind.example"));
        var (step, message) = (await TestAsync()).ShouldNotBeNull();
        step.ShouldBe("signIn");
        message.ShouldContain("the user name is the mailbox's that consented");
    }

    [Fact]
    public async Task A_wrong_client_is_told_so()
    {
        await ConnectAsync(OAuth.Consent(MailFixture.Support), "wrong");
        (await TestAsync()).ShouldNotBeNull().Message.ShouldContain("invalid_client");
    }

    private async Task ConnectAsync(string? refreshToken, string clientSecret = MailOAuthServer.ClientSecret) => (await host.Admin.PutAsync(Route, new
    {
        address = MailFixture.Support,
        name = "Northwind",
        imap = new
        {
            host = "localhost",
            port = host.Servers.ImapsPort,
            security = "tls",
            userName = MailFixture.Support,
            folder = "INBOX",
            oAuth = new { tokenEndpoint = OAuth.TokenEndpoint, clientId = MailOAuthServer.ClientId, clientSecret, refreshToken, scope = "imap smtp" },
        },
        smtp = new { host = "localhost", port = host.Servers.SmtpsPort, security = "tls", userName = MailFixture.Support, password = "" },
    })).Ok();

    /// <summary>The first step of the channel's test that failed; null when none did.</summary>
    private async Task<(string Step, string Message)?> TestAsync()
    {
        var steps = (await host.Admin.PostAsync($"{Route}/test")).Ok().Json.GetProperty("steps").EnumerateArray();
        var failed = steps.FirstOrDefault(step => !step.GetProperty("succeeded").GetBoolean());
        return failed.ValueKind == JsonValueKind.Undefined ? null : (failed.GetProperty("step").GetString()!, failed.GetProperty("message").GetString()!);
    }
}
