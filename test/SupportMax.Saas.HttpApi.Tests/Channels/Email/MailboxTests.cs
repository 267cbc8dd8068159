using System.Net;
using System.Text.Json;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Connecting a mailbox, trying it, and what happens when its server goes away or numbers it anew.</summary>
public sealed class MailboxTests(MailFixture host) : IClassFixture<MailFixture>
{
    private const string Route = "/api/channels/email";

    [Theory]
    [InlineData("tls")]
    [InlineData("startTls")]
    public async Task A_test_goes_through_every_step_with_tls_and_starttls(string security)
    {
        (await host.Admin.PutAsync(Route, host.Channel(security: security))).Ok();
        var result = (await host.Admin.PostAsync($"{Route}/test")).Ok().Json;
        result.GetProperty("succeeded").GetBoolean().ShouldBeTrue(result.GetRawText());
        result.GetProperty("steps").GetArrayLength().ShouldBe(9);
    }

    [Fact]
    public async Task A_test_says_which_step_failed_and_what_to_do()
    {
        await FailsAsync(host.Channel(password: "wrong"), "signIn", "app password");
        await FailsAsync(host.Channel(imapPort: 1), "connect", "Check the port");
        await FailsAsync(host.Channel(host: "no-such-host.invalid"), "resolve", "spelled");
        await FailsAsync(host.Channel(host: "127.0.0.1"), "encrypt", "certificate");
        await FailsAsync(host.Channel(imapPort: host.Servers.ImapPort), "encrypt", "STARTTLS");
        (await host.Admin.PutAsync(Route, host.Channel())).Ok();

        async Task FailsAsync(object settings, string step, string advice)
        {
            (await host.Admin.PutAsync(Route, settings)).Ok();
            var result = (await host.Admin.PostAsync($"{Route}/test")).Ok().Json;
            result.GetProperty("succeeded").GetBoolean().ShouldBeFalse();
            var failed = result.GetProperty("steps").EnumerateArray().First(found => !found.GetProperty("succeeded").GetBoolean());
            failed.GetProperty("step").GetString().ShouldBe(step);
            failed.GetProperty("message").GetString()!.ShouldContain(advice);
        }
    }

    [Fact]
    public async Task Secrets_are_stored_encrypted_never_shown_and_never_sent_to_another_server()
    {
        var shown = (await host.Admin.PutAsync(Route, host.Channel())).Ok();
        shown.Text.ShouldNotContain(LocalMailServers.Password);
        shown.Json.GetProperty("imap").GetProperty("hasSecret").GetBoolean().ShouldBeTrue();
        await using var owner = await host.Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<string>("select mailbox::text || reply_key from email_channels")).ShouldAllBe(row => !row!.Contains(LocalMailServers.Password, StringComparison.Ordinal));
        (await host.Admin.PutAsync(Route, host.Channel(password: ""))).Ok();
        (await host.Admin.PutAsync(Route, host.Channel(password: "", host: "127.0.0.1"))).ShouldBeRefused(HttpStatusCode.BadRequest, EmailErrorCodes.SecretRequired);
    }

    [Theory]
    [InlineData("address")]
    [InlineData("imap")]
    [InlineData("imap.host")]
    [InlineData("imap.port")]
    [InlineData("imap.oAuth.tokenEndpoint")]
    public async Task What_cannot_be_right_is_refused_with_its_field(string field)
    {
        var imap = new
        {
            host = field == "imap.host" ? "no host" : "localhost",
            port = field == "imap.port" ? 0 : 993,
            security = "tls",
            userName = "u",
            password = "p",
            oAuth = field == "imap.oAuth.tokenEndpoint" ? new { tokenEndpoint = "http://login.example", clientId = "c", refreshToken = "r" } : null,
        };
        var refused = await host.Admin.PutAsync(Route, new { address = field == "address" ? "nobody" : "a@northwind.example", imap = field == "imap" ? null : imap });
        refused.ShouldBeRefused(HttpStatusCode.BadRequest, TenantErrorCodes.MailSettingInvalid);
        refused.Json.GetProperty("error").GetProperty("validationErrors")[0].GetProperty("members")[0].GetString().ShouldBe(field);
    }

    [Fact]
    public async Task An_agent_may_not_see_the_mailbox()
    {
        var agent = await host.SignInAsync("agent", "northwind");
        (await agent.GetAsync(Route)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Mail_that_was_read_by_a_person_or_came_during_an_outage_or_under_new_numbers_is_fetched_once()
    {
        (await host.Admin.PutAsync(Route, host.Channel())).Ok();
        var bob = host.Servers.MailboxOf("bob@customer.example");
        await bob.SendAsync(MailFixture.Support, "Crimson beetle 1", "The crimson beetle hums, before.");
        await host.ConversationOfAsync("beetle hums, before", _ => true);
        await host.Servers.RestartImapAsync(async () =>
        {
            await bob.SendAsync(MailFixture.Support, "Crimson beetle 2", "The crimson beetle hums, during the outage.");
            await host.FollowAsync(state => state.GetProperty("lastError").ValueKind == JsonValueKind.String);
        });
        await host.ConversationOfAsync("beetle hums, during", _ => true);
        await host.FollowAsync(state => state.GetProperty("lastError").ValueKind == JsonValueKind.Null);

        await host.Servers.RestartImapAsync(async () =>
        {
            host.Servers.RenumberInbox(MailFixture.Support);
            await bob.SendAsync(MailFixture.Support, "Crimson beetle 3", "The crimson beetle hums, renumbered.");
        });
        await host.ConversationOfAsync("beetle hums, renumbered", _ => true);
        await host.FollowAsync(state => state.GetProperty("waitingCount").GetInt32() == 0);
        (await host.CountConversationsAsync("beetle hums, before")).ShouldBe(1);
        (await host.CountConversationsAsync("beetle hums, during")).ShouldBe(1);
    }
}
