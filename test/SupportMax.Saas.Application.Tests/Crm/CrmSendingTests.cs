using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Crm;

/// <summary>What becomes of tickets in the CRM.</summary>
public sealed class CrmSendingTests(CrmFixture fixture) : CrmTest(fixture), IClassFixture<CrmFixture>
{
    [Fact]
    public async Task A_ticket_becomes_a_case_with_transcript_contact_and_words_of_the_org()
    {
        await ConnectAsync();
        var (_, ticketId, key) = await HandOverAsync("It is urgent, the export is broken");
        await SyncAsync();
        var found = CasesOf(key).ShouldHaveSingleItem();
        (found["Subject"]!.ToString(), found["Status"]!.ToString(), found["Priority"]!.ToString(), found["Origin"]!.ToString()).ShouldBe(("It is urgent, the export is broken", "New", "High", "Chat"));
        found["Description"]!.ToString().ShouldStartWith("Customer: It is urgent, the export is broken");
        Org.Records("Contact").Single(contact => contact["Id"]!.ToString() == found["ContactId"]!.ToString())["Email"]!.ToString().ShouldBe("maria@contoso.example");
        (await LedgerAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            line => line.State.ShouldBe(CrmLedgerState.Done),
            line => line.TicketId.ShouldBe(ticketId),
            line => line.RemoteId.ShouldBe(found["Id"]!.ToString()));
        (await ConnectionAsync()).State.ShouldBe(CrmConnectionState.Working);
    }

    [Fact]
    public async Task Messages_follow_as_comments_in_their_order_and_the_end_closes_the_case()
    {
        await ConnectAsync();
        var (conversationId, _, key) = await HandOverAsync("Nothing works");
        await ReplyAsync(conversationId, "I am on it.");
        await ReplyAsync(conversationId, "Try again, please.");
        await SyncAsync();
        CommentsOf(key).ShouldBe(["Ava Morgan: I am on it.", "Ava Morgan: Try again, please."]);
        CasesOf(key)[0]["Status"]!.ToString().ShouldBe("Working");
        await ResolveAsync(conversationId);
        await SyncAsync();
        CasesOf(key)[0]["IsClosed"]!.GetValue<bool>().ShouldBeTrue();
        CommentsOf(key).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_message_that_is_heard_of_before_its_ticket_still_follows_the_case()
    {
        await ConnectAsync();
        var (conversationId, ticketId, key) = await HandOverAsync("Nothing works");
        await ReplyAsync(conversationId, "I am on it.");
        var reply = (await MessagesAsync(conversationId))[^1];
        await AsTenantAsync(Tenant, services => services.GetRequiredService<IUnitOfWork>().InTransactionAsync(
            async token =>
            {
                var intents = services.GetRequiredService<CrmIntents>();
                await intents.HandleAsync(new MessageAdded(conversationId, reply.Id, reply.Sequence, reply.AuthorKind), token);
                await intents.HandleAsync(new TicketCreated(ticketId, conversationId, 1), token);
                return true;
            },
            CancellationToken.None));
        (await LedgerAsync()).Select(line => line.Kind).ShouldBe([CrmChangeKind.CaseCreated, CrmChangeKind.Comment]);
        await SyncAsync();
        CommentsOf(key).ShouldBe(["Ava Morgan: I am on it."]);
    }

    [Fact]
    public async Task What_may_have_been_written_is_looked_for_and_written_once()
    {
        await ConnectAsync();
        var (conversationId, _, key) = await HandOverAsync("Nothing works");
        await Services.DeliverEventsAsync(Tenant);
        // A look-up of the contact comes first; then the answer to the case itself is lost.
        Org.Faults.FailNext("lost", 1);
        await SyncAsync();
        (await ConnectionAsync()).State.ShouldBe(CrmConnectionState.Unavailable);
        Wait();
        await SyncAsync();
        CasesOf(key).Count.ShouldBe(1);
        await ReplyAsync(conversationId, "I am on it.");
        await Services.DeliverEventsAsync(Tenant);
        await SendChangesAsync();
        LoseNextAnswer();
        await SyncAsync();
        CommentsOf(key).Count.ShouldBe(1);
        Wait();
        await SyncAsync();
        CommentsOf(key).Count.ShouldBe(1);
        (await LedgerAsync()).ShouldAllBe(line => line.State == CrmLedgerState.Done);

        // So that the lost answer is the comment's.
        async Task SendChangesAsync() => await AsTenantAsync(Tenant, services => services.GetRequiredService<CrmCasePush>().RunAsync(Leased(services), CancellationToken.None));
        static CrmConnection Leased(IServiceProvider services)
        {
            var crm = services.GetRequiredService<ICrmRepository>();
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            return crm.TakeConnectionAsync(Guid.NewGuid(), now, now, CancellationToken.None).GetAwaiter().GetResult()!;
        }
    }

    [Fact]
    public async Task While_the_crm_is_away_chats_go_on_and_afterwards_everything_arrives_once()
    {
        await ConnectAsync();
        Org.Faults.BeginOutage(TimeSpan.FromSeconds(60));
        var (conversationId, _, key) = await HandOverAsync("Nothing works");
        await SyncAsync();
        await ReplyAsync(conversationId, "I am on it.");
        await SyncAsync();
        var connection = await ConnectionAsync();
        (connection.State, connection.Reason, connection.Ledger.Failed).ShouldBe((CrmConnectionState.Unavailable, "connection", 0));
        connection.Ledger.Waiting.ShouldBeGreaterThan(1);
        Wait();
        await SyncAsync();
        CasesOf(key).Count.ShouldBe(1);
        CommentsOf(key).ShouldBe(["Ava Morgan: I am on it."]);
        (await ConnectionAsync()).ShouldSatisfyAllConditions(now => now.State.ShouldBe(CrmConnectionState.Working), now => now.Ledger.Waiting.ShouldBe(0));
    }

    [Fact]
    public async Task A_case_that_is_refused_says_why_holds_back_what_follows_and_can_be_replayed()
    {
        await ConnectAsync();
        await MapAsync(mapping => mapping with { Fields = [.. mapping.Fields!, new CrmFieldDto("=Tomorrow", "Type", true, null)] });
        var (conversationId, _, key) = await HandOverAsync("Nothing works");
        await ReplyAsync(conversationId, "I am on it.");
        await SyncAsync();
        var failed = (await LedgerAsync(CrmLedgerState.Failed)).ShouldHaveSingleItem();
        (failed.ErrorCode, failed.Kind).ShouldBe(("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", CrmChangeKind.CaseCreated));
        (await LedgerAsync(CrmLedgerState.Waiting)).ShouldNotBeEmpty();
        (await TurnAsync()).ShouldNotBeNull().DueAt.ShouldBeGreaterThan(Clock.GetUtcNow(), "What is held back must not keep the worker awake.");

        await MapAsync(mapping => mapping with { Fields = [.. mapping.Fields!.Where(field => field.Target != "Type")] });
        await AsTenantAsync(Tenant, services => services.GetRequiredService<ICrmLedgerAppService>().ReplayAsync(failed.Id, CancellationToken.None));
        await SyncAsync();
        CasesOf(key).Count.ShouldBe(1);
        CommentsOf(key).ShouldBe(["Ava Morgan: I am on it."]);
    }

    [Fact]
    public async Task A_locked_row_is_tried_again_and_later_comments_wait_for_it()
    {
        await ConnectAsync();
        var (conversationId, _, key) = await HandOverAsync("Nothing works");
        await SyncAsync();
        await ReplyAsync(conversationId, "First.");
        await SyncAsync();
        await ReplyAsync(conversationId, "Second.");
        await ReplyAsync(conversationId, "Third.");
        Org.Faults.FailNext("lock");
        await SyncAsync();
        CommentsOf(key).ShouldBe(["Ava Morgan: First."]);
        (await LedgerAsync(CrmLedgerState.Waiting)).Count(line => line.ErrorCode == "UNABLE_TO_LOCK_ROW").ShouldBe(1);
        Wait();
        await SyncAsync();
        CommentsOf(key).ShouldBe(["Ava Morgan: First.", "Ava Morgan: Second.", "Ava Morgan: Third."]);
    }

    [Fact]
    public async Task Two_hosts_at_once_send_everything_once()
    {
        await ConnectAsync();
        var keys = new List<string>();
        for (var number = 0; number < 20; number++)
        {
            var (conversationId, _, key) = await HandOverAsync($"Problem {number}", $"c{number}@fabrikam.example");
            await ReplyAsync(conversationId, "I am on it.");
            keys.Add(key);
        }

        await Services.DeliverEventsAsync(Tenant);
        Clock.Advance(TimeSpan.FromSeconds(2));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Services.SyncCrmAsync(Tenant)));
        keys.ShouldAllBe(key => CasesOf(key).Count == 1 && CommentsOf(key).Count == 1);
    }

    [Fact]
    public async Task The_ledger_and_the_connection_hold_no_secret_and_no_customers_words()
    {
        await ConnectAsync();
        var (conversationId, _, _) = await HandOverAsync("my-private-words", "very.private@fabrikam.example");
        await ReplyAsync(conversationId, "my-private-reply");
        await SyncAsync();
        await using var owner = await Database.OpenAsOwnerAsync();
        var rows = await owner.QueryAsync<string>($"select l::text from crm_ledger l where tenant_id = '{Tenant}' union all select c::text from crm_connections c where tenant_id = '{Tenant}'");
        rows.Count.ShouldBeGreaterThan(2);
        rows.ShouldAllBe(row => !row!.Contains("private", StringComparison.Ordinal) && !row.Contains(Org.ClientSecret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_connection_or_with_the_feature_off_nothing_is_intended()
    {
        await HandOverAsync("Nothing works");
        await Services.DeliverEventsAsync(Tenant);
        (await LedgerAsync()).ShouldBeEmpty();
        await ConnectAsync();
        await AsTenantAsync(TenantId.Host, services => services.GetRequiredService<IFeatureAppService>()
            .UpdateAsync("T", Tenant.ToString(), new FeatureChanges([new FeatureChange(FeatureNames.Crm, "false")]), CancellationToken.None));
        await HandOverAsync("Nothing works again");
        await Services.DeliverEventsAsync(Tenant);
        (await LedgerAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Settings_that_the_crm_refuses_say_so_and_new_ones_are_tried_at_once()
    {
        await ConnectAsync();
        await AsTenantAsync(Tenant, services => services.GetRequiredService<ICrmConnectionAppService>().UpdateAsync(Connection() with { Secret = "wrong" }, CancellationToken.None));
        await SyncAsync();
        var connection = await ConnectionAsync();
        (connection.State, connection.Reason).ShouldBe((CrmConnectionState.Refused, "invalid_client"));
        await ConnectAsync();
        (await ConnectionAsync()).State.ShouldBe(CrmConnectionState.Working);
    }

    private Task MapAsync(Func<CrmMappingDto, CrmMappingDto> change) => AsTenantAsync(Tenant, async services =>
    {
        var mappings = services.GetRequiredService<ICrmMappingAppService>();
        await mappings.UpdateAsync(change(await mappings.GetAsync(CancellationToken.None)), CancellationToken.None);
    });

    private async Task<CrmTurn?> TurnAsync()
    {
        var turns = await AsTenantAsync(default, services => services.GetRequiredService<ICrmTurns>().ListAsync(CancellationToken.None));
        return turns.FirstOrDefault(turn => turn.TenantId == Tenant);
    }
}
