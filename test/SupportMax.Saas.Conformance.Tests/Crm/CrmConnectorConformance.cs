using SupportMax.Saas.SimulatorControl;

namespace SupportMax.Saas.Crm;

/// <summary>What the product relies on in every CRM. One thin class per system runs it; each test has a CRM of its own.</summary>
public abstract class CrmConnectorConformance(CrmHarness crm) : IAsyncLifetime
{
    private static readonly CrmContactDraft s_newCustomer = new("visitor-1", "jo@fabrikam.example", "Jo van Dyke");

    private static CancellationToken None => CancellationToken.None;

    public Task InitializeAsync() => crm.InitializeAsync();

    public Task DisposeAsync() => crm.DisposeAsync();

    [Fact]
    public async Task A_case_comes_with_its_contact_who_is_created_when_unknown()
    {
        var outcome = await CreateAsync("t1", "No invoices", s_newCustomer);
        outcome.Kind.ShouldBe(CrmOutcomeKind.Done);
        crm.Cases().ShouldBe([("t1", "No invoices", "jo@fabrikam.example")]);
        crm.Contacts().ShouldContain(("jo@fabrikam.example", "Jo van Dyke"));
    }

    [Fact]
    public async Task A_contact_who_is_there_is_used_and_keeps_the_name()
    {
        await CreateAsync("t1", "No invoices", new("visitor-2", "Maria@contoso.example", "Somebody Else"));
        crm.Contacts().ShouldBe([("maria@contoso.example", "Maria Anders")]);
        crm.Cases().Single().ContactEmail.ShouldBe("maria@contoso.example");
    }

    [Fact]
    public async Task The_same_ticket_twice_is_one_case_that_changes()
    {
        var first = await CreateAsync("t1", "No invoices", s_newCustomer);
        var second = await CreateAsync("t1", "Still no invoices", s_newCustomer);
        second.RemoteId.ShouldBe(first.RemoteId);
        crm.Cases().Select(found => found.Subject).ShouldBe(["Still no invoices"]);
        crm.Contacts().Count(contact => contact.Email == "jo@fabrikam.example").ShouldBe(1);
    }

    [Fact]
    public async Task A_full_batch_has_an_outcome_each_and_one_bad_case_spoils_no_other()
    {
        var drafts = Enumerable.Range(0, crm.Connector.BatchSize).Select(number => new CrmCaseDraft($"t{number}", number == 7 ? crm.WrongFields("bad") : crm.Fields($"case {number}"), null)).ToList();
        var outcomes = await crm.Connector.UpsertCasesAsync(crm.Access, drafts, None);
        outcomes.Count.ShouldBe(drafts.Count);
        outcomes[7].Kind.ShouldBe(CrmOutcomeKind.Refused);
        outcomes[7].Message.ShouldNotBeNullOrEmpty();
        outcomes.Where((_, number) => number != 7).ShouldAllBe(outcome => outcome.Kind == CrmOutcomeKind.Done);
        crm.Cases().Count.ShouldBe(drafts.Count - 1);
    }

    [Fact]
    public async Task A_create_whose_answer_is_lost_is_repeated_and_makes_one_case()
    {
        await crm.Connector.CheckAsync(crm.Access, None);
        crm.Faults.FailNext(FaultAnswer.LostAnswer, 2);
        (await CreateAsync("t1", "No invoices", null)).Kind.ShouldBe(CrmOutcomeKind.Done);
        crm.Cases().Count.ShouldBe(1);
        crm.Faults.Injected[FaultAnswer.LostAnswer].ShouldBe(2);
    }

    [Fact]
    public async Task A_comment_whose_answer_was_lost_is_found_and_not_written_twice()
    {
        var caseId = (await CreateAsync("t1", "No invoices", null)).RemoteId!;
        var comment = new CrmCommentDraft(caseId, "1/2", "Customer: they are all gone\nreally", IsPublic: false, MayExist: false);
        crm.Faults.FailNext(FaultAnswer.LostAnswer);
        await Should.ThrowAsync<CrmUnavailableException>(() => crm.Connector.AddCommentsAsync(crm.Access, [comment], None));
        crm.Comments(caseId).Count.ShouldBe(1);
        var outcomes = await crm.Connector.AddCommentsAsync(crm.Access, [comment with { MayExist = true }, comment with { Key = "1/3", MayExist = true }], None);
        outcomes.ShouldAllBe(outcome => outcome.Kind == CrmOutcomeKind.Done);
        crm.Comments(caseId).ShouldBe(["Customer: they are all gone\nreally\n[SupportMax 1/2]", "Customer: they are all gone\nreally\n[SupportMax 1/3]"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_server_that_is_away_for_a_moment_is_asked_again()
    {
        await crm.Connector.CheckAsync(crm.Access, None);
        crm.Faults.FailNext("unavailable", 2);
        (await CreateAsync("t1", "No invoices", null)).Kind.ShouldBe(CrmOutcomeKind.Done);
    }

    [Fact]
    public async Task Who_is_told_to_wait_waits_as_long_as_said()
    {
        await crm.Connector.CheckAsync(crm.Access, None);
        crm.Faults.FailNext("throttle");
        var begun = TimeProvider.System.GetTimestamp();
        (await CreateAsync("t1", "No invoices", null)).Kind.ShouldBe(CrmOutcomeKind.Done);
        TimeProvider.System.GetElapsedTime(begun).ShouldBeGreaterThan(TimeSpan.FromSeconds(0.9));
    }

    [Fact]
    public async Task During_an_outage_the_circuit_opens_and_closes_again_afterwards()
    {
        await crm.Connector.CheckAsync(crm.Access, None);
        crm.Faults.BeginOutage(TimeSpan.FromMinutes(1));
        var codes = new List<string>();
        for (var attempt = 0; attempt < 6; attempt++)
            codes.Add((await Should.ThrowAsync<CrmUnavailableException>(() => CreateAsync("t1", "No invoices", null))).Code);
        codes[0].ShouldBe("connection");
        codes[^1].ShouldBe("circuitOpen");
        crm.Faults.BeginOutage(TimeSpan.Zero);
        await Eventually.HoldsAsync(async () => (await CreateAsync("t1", "No invoices", null)).Kind == CrmOutcomeKind.Done);
        crm.Cases().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Wrong_credentials_are_refused_as_such()
    {
        var refusal = await Should.ThrowAsync<CrmRefusedException>(() => crm.Connector.CheckAsync(crm.Access with { Secret = "wrong" }, None));
        refusal.IsSignIn.ShouldBeTrue();
        refusal.Message.ShouldNotContain("wrong");
    }

    [Fact]
    public async Task Outside_development_an_address_that_the_operator_does_not_allow_is_never_called()
    {
        await using var services = CrmHarness.CreateServices("Production");
        var connector = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetServices<ICrmConnector>(services).Single(found => found.System == crm.Connector.System);
        var refusal = await Should.ThrowAsync<CrmRefusedException>(() => connector.CheckAsync(crm.Access, None));
        refusal.Code.ShouldBe("HOST_NOT_ALLOWED");
        crm.UsedRequests.ShouldBe(0);
    }

    [Fact]
    public async Task A_check_names_the_account_and_the_fields_that_are_missing()
    {
        var account = await crm.Connector.CheckAsync(crm.Access, None);
        account.Name.ShouldNotBeNullOrEmpty();
        account.MissingFields.ShouldBeEmpty();
        (await crm.Connector.CheckAsync(crm.Access with { TicketField = "not_there" }, None)).MissingFields.Single().ShouldEndWith(".not_there");
    }

    [Fact]
    public async Task Used_calls_are_told_and_an_exhausted_day_is_not_knocked_at()
    {
        await CreateAsync("t1", "No invoices", null);
        crm.Connector.UsageOf(crm.Access)!.Used.ShouldBe(crm.UsedRequests);
        crm.DailyRequests = crm.UsedRequests;
        await Should.ThrowAsync<CrmUnavailableException>(() => CreateAsync("t2", "More", null));
        var usage = crm.Connector.UsageOf(crm.Access)!;
        usage.Used.ShouldBeGreaterThanOrEqualTo(usage.Limit);
    }

    [Fact]
    public async Task Changes_begin_with_what_happens_from_now_on()
    {
        var caseId = (await CreateAsync("t1", "No invoices", null)).RemoteId!;
        var start = await crm.Changes.ReadAsync(crm.Access, null, None);
        start.Cases.ShouldBeEmpty();
        crm.CloseAndGiveToTom(caseId);
        var changes = await crm.Changes.ReadAsync(crm.Access, start.Position, None);
        var changed = changes.Cases.Single();
        (changed.TicketKey, changed.IsClosed, changed.Status, changed.Owner).ShouldBe(("t1", true, "Closed", "Tom Becker"));
        changed.Address.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_change_that_became_visible_late_is_still_told()
    {
        var caseId = (await CreateAsync("t1", "No invoices", null)).RemoteId!;
        var start = await crm.Changes.ReadAsync(crm.Access, null, None);
        crm.CloseAndGiveToTom(caseId);
        var seen = await crm.Changes.ReadAsync(crm.Access, start.Position, None);
        // Another transaction began before that one and ends after the reading: its stamp lies behind the position.
        var later = DateTimeOffset.Parse(seen.Position, System.Globalization.CultureInfo.InvariantCulture).AddSeconds(5).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        (await crm.Changes.ReadAsync(crm.Access, later, None)).Cases.Select(found => found.TicketKey).ShouldBe(["t1"]);
    }

    [Fact]
    public async Task Other_peoples_comments_are_told_and_the_products_own_are_not()
    {
        var caseId = (await CreateAsync("t1", "No invoices", null)).RemoteId!;
        var start = await crm.Changes.ReadAsync(crm.Access, null, None);
        await crm.Connector.AddCommentsAsync(crm.Access, [new(caseId, "1/2", "Customer: hello?", IsPublic: false, MayExist: false)], None);
        crm.WriteComment(caseId, "Look at the archive.");
        var comment = (await crm.Changes.ReadAsync(crm.Access, start.Position, None)).Comments.Single();
        (comment.TicketKey, comment.Text).ShouldBe(("t1", "Look at the archive."));
        comment.AuthorName.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_customer_is_found_with_company_and_cases()
    {
        await CreateAsync("t1", "No invoices", new("visitor-2", "maria@contoso.example", null));
        var customer = await crm.Connector.FindCustomerAsync(crm.Access, "maria@contoso.example", None);
        customer.ShouldNotBeNull();
        (customer.Name, customer.Title, customer.Account?.Name).ShouldBe(("Maria Anders", "Head of Operations", "Contoso Ltd"));
        customer.Cases.Select(found => (found.Subject, found.IsClosed)).ShouldBe([("No invoices", false)]);
        (await crm.Connector.FindCustomerAsync(crm.Access, "nobody' OR Name != 'x@nowhere.example", None)).ShouldBeNull();
    }

    [Fact]
    public async Task Cases_are_read_by_their_tickets_and_missing_ones_left_out()
    {
        await CreateAsync("t1", "No invoices", null);
        var states = await crm.Connector.ReadCasesAsync(crm.Access, ["t1", "t2"], None);
        states.Select(state => state.TicketKey).ShouldBe(["t1"]);
        states[0].IsClosed.ShouldBeFalse();
        states[0].Number.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_cases_fields_are_described_with_the_values_they_take()
    {
        var fields = await crm.Connector.DescribeCaseAsync(crm.Access, None);
        fields.Select(field => field.Name).ShouldContain(crm.Access.TicketField);
        fields.Any(field => field.Values.Count > 0).ShouldBeTrue();
    }

    protected async Task<CrmOutcome> CreateAsync(string key, string subject, CrmContactDraft? contact) =>
        (await crm.Connector.UpsertCasesAsync(crm.Access, [new(key, crm.Fields(subject), contact)], None)).Single();
}
