using System.Security.Cryptography;

namespace SupportMax.Saas.Crm;

/// <summary>The common suite, and what only Salesforce has.</summary>
public sealed class SalesforceConformanceTests : CrmConnectorConformance
{
    private readonly SalesforceHarness _crm;

    public SalesforceConformanceTests()
        : this(new SalesforceHarness())
    {
    }

    private SalesforceConformanceTests(SalesforceHarness crm)
        : base(crm) => _crm = crm;

    [Fact]
    public async Task A_signed_statement_signs_in_and_a_wrong_key_does_not()
    {
        using var key = RSA.Create(2048);
        _crm.Org.TrustKey(key.ExportSubjectPublicKeyInfoPem());
        var access = _crm.Access with { SignIn = CrmSignIn.JwtBearer, UserName = _crm.Org.Username, Secret = key.ExportPkcs8PrivateKeyPem() };
        (await _crm.Connector.CheckAsync(access, CancellationToken.None)).User.ShouldBe(_crm.Org.Username);

        using var other = RSA.Create(2048);
        var refusal = await Should.ThrowAsync<CrmRefusedException>(() => _crm.Connector.CheckAsync(access with { Secret = other.ExportPkcs8PrivateKeyPem() }, CancellationToken.None));
        (refusal.Code, refusal.IsSignIn).ShouldBe(("invalid_grant", true));
        (await Should.ThrowAsync<CrmRefusedException>(() => _crm.Connector.CheckAsync(access with { Secret = "no key" }, CancellationToken.None))).Code.ShouldBe("invalid_key");
    }

    [Fact]
    public async Task A_session_that_was_ended_is_begun_anew()
    {
        await CreateAsync("t1", "No invoices", null);
        _crm.Org.RevokeSessions();
        (await CreateAsync("t2", "No invoices either", null)).Kind.ShouldBe(CrmOutcomeKind.Done);
    }

    [Fact]
    public async Task A_locked_row_is_for_later()
    {
        _crm.Faults.FailNext("lock");
        var outcome = await CreateAsync("t1", "No invoices", null);
        (outcome.Kind, outcome.Code).ShouldBe((CrmOutcomeKind.Later, "UNABLE_TO_LOCK_ROW"));
    }

    [Fact]
    public async Task A_contact_refused_as_a_duplicate_is_the_one_that_is_there()
    {
        _crm.Org.BlockDuplicateContacts();
        await _crm.Connector.CheckAsync(_crm.Access, CancellationToken.None);
        // Two customers with one address at once: the second is refused by the duplicate rule.
        var outcomes = await Task.WhenAll(
            CreateAsync("t1", "One", new("visitor-1", "twin@fabrikam.example", null)),
            CreateAsync("t2", "Two", new("visitor-2", "twin@fabrikam.example", null)));
        outcomes.ShouldAllBe(outcome => outcome.Kind == CrmOutcomeKind.Done);
        _crm.Cases().ShouldAllBe(found => found.ContactEmail == "twin@fabrikam.example");
        _crm.Contacts().Count(contact => contact.Email == "twin@fabrikam.example").ShouldBe(1);
    }

    [Fact]
    public async Task A_limit_that_is_exceeded_for_the_day_says_when_to_come_again()
    {
        await CreateAsync("t1", "No invoices", null);
        _crm.DailyRequests = 1;
        (await Should.ThrowAsync<CrmUnavailableException>(() => CreateAsync("t2", "More", null))).RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task More_changes_than_a_page_holds_are_all_told()
    {
        var start = await _crm.Changes.ReadAsync(_crm.Access, null, CancellationToken.None);
        for (var number = 0; number < 2100; number++)
            _crm.Org.Create("Case", new() { ["Subject"] = $"case {number}", ["SupportMax_Ticket__c"] = $"t{number}" });
        (await _crm.Changes.ReadAsync(_crm.Access, start.Position, CancellationToken.None)).Cases.Count.ShouldBe(2100);
    }

    [Fact]
    public async Task A_poll_costs_one_call()
    {
        var start = await _crm.Changes.ReadAsync(_crm.Access, null, CancellationToken.None);
        var before = _crm.UsedRequests;
        await _crm.Changes.ReadAsync(_crm.Access, start.Position, CancellationToken.None);
        (_crm.UsedRequests - before).ShouldBe(1);
    }
}
