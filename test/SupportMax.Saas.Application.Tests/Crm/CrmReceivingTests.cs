using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Crm;

/// <summary>What becomes of what people do in the CRM.</summary>
public sealed class CrmReceivingTests(CrmFixture fixture) : CrmTest(fixture), IClassFixture<CrmFixture>
{
    [Fact]
    public async Task A_case_closed_in_the_crm_resolves_ticket_and_conversation_and_tells_the_customer_once()
    {
        var (conversationId, ticketId, key) = await BeginAsync();
        Org.Update("Case", CaseId(key), new() { ["Status"] = "Closed" });
        await SyncAsync();
        await SyncAsync();
        (await TicketAsync(ticketId)).Status.ShouldBe(TicketStatus.Resolved);
        var messages = await MessagesAsync(conversationId);
        messages.Count(message => message.Text.Contains("resolved", StringComparison.Ordinal)).ShouldBe(1);
        Pushed.StatusesOf(conversationId)[^1].ShouldBe(ConversationStatus.Resolved);
        (await LedgerAsync()).Count(line => line.Kind == CrmChangeKind.StatusReceived).ShouldBe(1);
        // Its own echo changes nothing in the CRM.
        CasesOf(key)[0]["Status"]!.ToString().ShouldBe("Closed");
    }

    [Fact]
    public async Task A_case_opened_again_puts_the_conversation_back_before_people_under_the_same_ticket()
    {
        var (conversationId, ticketId, key) = await BeginAsync();
        await ResolveAsync(conversationId);
        await SyncAsync();
        Clock.Advance(TimeSpan.FromSeconds(5));
        Org.Update("Case", CaseId(key), new() { ["Status"] = "Working" });
        await SyncAsync();
        (await TicketAsync(ticketId)).Status.ShouldBe(TicketStatus.Open);
        Pushed.StatusesOf(conversationId)[^1].ShouldBe(ConversationStatus.Waiting);
        await SyncAsync();
        CasesOf(key)[0]["Status"]!.ToString().ShouldBe("Working", "What people in the CRM decided stays.");
    }

    [Fact]
    public async Task A_status_that_people_in_the_crm_chose_is_not_put_back_by_a_reply()
    {
        var (conversationId, _, key) = await BeginAsync();
        Org.Update("Case", CaseId(key), new() { ["Status"] = "Escalated" });
        await SyncAsync();
        await ReplyAsync(conversationId, "I am on it.");
        await SyncAsync();
        CasesOf(key)[0]["Status"]!.ToString().ShouldBe("Escalated");
    }

    [Fact]
    public async Task A_new_owner_in_the_crm_is_who_takes_care_of_the_ticket()
    {
        var (_, ticketId, key) = await BeginAsync();
        Org.Update("Case", CaseId(key), new() { ["OwnerId"] = Org.Records("User").Single(user => user["Name"]!.ToString() == "Tom Becker")["Id"]!.ToString() });
        await SyncAsync();
        (await TicketAsync(ticketId)).AssigneeName.ShouldBe("Tom Becker");
    }

    [Fact]
    public async Task A_published_comment_reaches_the_customer_once_and_does_not_come_back()
    {
        var (conversationId, _, key) = await BeginAsync();
        Org.Create("CaseComment", new() { ["ParentId"] = CaseId(key), ["CommentBody"] = "The fix is out.", ["IsPublished"] = true });
        Org.Create("CaseComment", new() { ["ParentId"] = CaseId(key), ["CommentBody"] = "Between us: again.", ["IsPublished"] = false });
        await SyncAsync();
        await SyncAsync();
        await SyncAsync();
        var messages = await MessagesAsync(conversationId);
        messages.Where(message => message.AuthorKind == AuthorKind.Agent).Select(message => message.Text).ShouldBe(["The fix is out."]);
        CommentsOf(key).Count(text => text.Contains("The fix is out.", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Another_tenants_ticket_cannot_be_reached_through_the_org()
    {
        var (conversationId, ticketId, _) = await BeginAsync();
        var other = await CreateTenantAsync();
        await ConnectAsync(other);
        // Somebody writes the first tenant's key into a case that the second one reads.
        Org.Create("Case", new() { ["Subject"] = "x", ["Status"] = "Closed", ["SupportMax_Ticket__c"] = Guid.NewGuid().ToString("N") });
        Org.Update("Case", CaseId(ticketId.ToString("N")), new() { ["Status"] = "Closed" });
        Clock.Advance(TimeSpan.FromSeconds(2));
        await Services.SyncCrmAsync(other);
        (await TicketAsync(ticketId)).Status.ShouldBe(TicketStatus.Open);
        Pushed.StatusesOf(conversationId)[^1].ShouldNotBe(ConversationStatus.Resolved);
    }

    [Fact]
    public async Task Drift_names_what_differs_and_nothing_that_is_on_its_way()
    {
        var (_, gone, goneKey) = await BeginAsync();
        var (conversationId, resolved, _) = await BeginAsync();
        var (onItsWay, _, _) = await BeginAsync();
        Org.Delete("Case", CaseId(goneKey));
        await ResolveAsync(conversationId);
        await SyncAsync();
        Org.Update("Case", CaseId(resolved.ToString("N")), new() { ["Status"] = "Working" });
        await ResolveAsync(onItsWay);
        await Services.DeliverEventsAsync(Tenant);
        var report = await AsTenantAsync(Tenant, services => services.GetRequiredService<ICrmLedgerAppService>().CompareAsync(CancellationToken.None));
        report.Items.Select(item => (item.TicketId, item.Kind)).ShouldBe([(resolved, CrmDriftKind.Status), (gone, CrmDriftKind.Missing)]);
        report.Checked.ShouldBe(2);
    }

    [Fact]
    public async Task A_customer_is_shown_at_once_with_what_is_known_and_its_age()
    {
        var (conversationId, _, _) = await BeginAsync();
        await Services.RunDueJobsAsync();
        Clock.Advance(TimeSpan.FromMinutes(2));
        var known = await CustomerAsync(conversationId);
        (known.State, known.Customer!.Name, known.Customer.Company, known.Customer.Industry).ShouldBe((CrmCustomerState.Fresh, "Maria Anders", "Contoso Ltd", "Manufacturing"));
        known.AgeSeconds!.Value.ShouldBe(120, 1);

        // The CRM is away: what is known is shown, as old.
        Org.Faults.BeginOutage(TimeSpan.FromHours(1));
        Clock.Advance(TimeSpan.FromMinutes(20));
        var old = await CustomerAsync(conversationId);
        (old.State, old.Customer!.Name).ShouldBe((CrmCustomerState.Fetching, "Maria Anders"));
        Org.Faults.BeginOutage(TimeSpan.Zero);
        await Services.RunDueJobsAsync();
        (await CustomerAsync(conversationId)).State.ShouldBe(CrmCustomerState.Fresh);
    }

    [Fact]
    public async Task A_customer_without_an_address_or_whom_the_crm_does_not_know_is_said_to_be_so()
    {
        await ConnectAsync();
        var (anonymous, _, _) = await HandOverAsync("Nothing works", email: null);
        (await CustomerAsync(anonymous)).State.ShouldBe(CrmCustomerState.Anonymous);
        var (stranger, _, _) = await HandOverAsync("Nothing works", "stranger@nowhere.example");
        (await CustomerAsync(stranger)).State.ShouldBe(CrmCustomerState.Fetching);
        await Services.RunDueJobsAsync();
        (await CustomerAsync(stranger)).State.ShouldBe(CrmCustomerState.Unknown);
    }

    [Fact]
    public async Task A_mapping_is_tried_without_writing_and_names_what_the_crm_would_not_take()
    {
        var (_, ticketId, _) = await BeginAsync();
        var before = Org.Records("Case").Count;
        var mapping = new CrmMappingDto(
            "SupportMax_Ticket__c",
            [new("subject", "Subject", true, null), new("priority", "Priority", true, null), new("=x", "No_Such__c", true, null), new("status", "IsClosed", false, null)],
            null,
            null);
        var result = await AsTenantAsync(Tenant, services => services.GetRequiredService<ICrmMappingAppService>().TestAsync(new(mapping, ticketId), CancellationToken.None));
        result.Fields["Subject"].ShouldBe("Nothing works");
        result.Problems.Select(problem => (problem.Target, problem.Code)).ShouldBe([("Priority", "unknownValue"), ("No_Such__c", "unknownField"), ("IsClosed", "readOnly")]);
        result.Problems[0].Allowed.ShouldBe(["High", "Medium", "Low"]);
        Org.Records("Case").Count.ShouldBe(before);
    }

    private async Task<(Guid ConversationId, Guid TicketId, string Key)> BeginAsync()
    {
        await ConnectAsync();
        var begun = await HandOverAsync("Nothing works");
        await SyncAsync();
        await SyncAsync();
        Clock.Advance(TimeSpan.FromSeconds(1));
        return begun;
    }

    private string CaseId(string key) => CasesOf(key).Single()["Id"]!.ToString();

    private Task<CrmCustomerDto> CustomerAsync(Guid conversationId) =>
        AsTenantAsync(Tenant, services => services.GetRequiredService<ICrmCustomerAppService>().GetAsync(conversationId, CancellationToken.None));
}
