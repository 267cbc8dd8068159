using System.Text.Json.Nodes;
using SupportMax.Saas.SalesforceSimulator;
using SupportMax.Saas.SimulatorControl;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

public sealed class SalesforceHarness : CrmHarness
{
    private readonly TenantId _tenant = TenantId.New();

    public SalesforceSimulation Org { get; private set; } = null!;

    public override FaultPlan Faults => Org.Faults;

    public override CrmAccess Access => new(_tenant, Org.Address, CrmSignIn.ClientCredentials, Org.ClientId, "", Org.ClientSecret, "SupportMax_Ticket__c");

    public override int UsedRequests => Org.UsedRequests;

    public override int DailyRequests
    {
        set => Org.DailyRequests = value;
    }

    protected override CrmSystem System => CrmSystem.Salesforce;

    public override async Task InitializeAsync() => Org = await SalesforceSimulation.StartAsync();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Org.DisposeAsync();
    }

    public override Dictionary<string, string?> Fields(string subject, bool isClosed = false) => new() { ["Subject"] = subject, ["Status"] = isClosed ? "Closed" : "New", ["Priority"] = "High" };

    public override Dictionary<string, string?> WrongFields(string subject) => new() { ["Subject"] = subject, ["Priority"] = "Tomorrow" };

    public override IReadOnlyList<(string Key, string Subject, string? ContactEmail)> Cases()
    {
        var emails = Org.Records("Contact").ToDictionary(contact => contact["Id"]!.ToString(), contact => contact["Email"]?.ToString());
        return [.. Org.Records("Case").Select(found => (Text(found, "SupportMax_Ticket__c"), Text(found, "Subject"), found["ContactId"] is { } contact ? emails[contact.ToString()] : null))];
    }

    public override IReadOnlyList<string> Comments(string caseId) =>
        [.. Org.Records("CaseComment").Where(comment => Text(comment, "ParentId") == caseId).Select(comment => Text(comment, "CommentBody"))];

    public override IReadOnlyList<(string Email, string Name)> Contacts() =>
        [.. Org.Records("Contact").Select(contact => (Text(contact, "Email"), $"{contact["FirstName"]} {contact["LastName"]}".Trim()))];

    public override void CloseAndGiveToTom(string caseId) =>
        Org.Update("Case", caseId, new() { ["Status"] = "Closed", ["OwnerId"] = Org.Records("User").First(user => Text(user, "Name") == "Tom Becker")["Id"]!.ToString() });

    public override void WriteComment(string caseId, string text) => Org.Create("CaseComment", new() { ["ParentId"] = caseId, ["CommentBody"] = text, ["IsPublished"] = true });

    private static string Text(JsonObject record, string field) => record[field]?.ToString() ?? "";
}
