using System.Text.Json.Nodes;
using SupportMax.Saas.HubSpotSimulator;
using SupportMax.Saas.SimulatorControl;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

public sealed class HubSpotHarness : CrmHarness
{
    private readonly TenantId _tenant = TenantId.New();
    private HubSpotSimulation _account = null!;

    public override FaultPlan Faults => _account.Faults;

    public override CrmAccess Access => new(_tenant, _account.Address, CrmSignIn.AccessToken, "", "", _account.AccessToken, "supportmax_ticket_id");

    public override int UsedRequests => _account.UsedRequests;

    public override int DailyRequests
    {
        set => _account.DailyRequests = value;
    }

    protected override CrmSystem System => CrmSystem.HubSpot;

    public override async Task InitializeAsync() => _account = await HubSpotSimulation.StartAsync();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _account.DisposeAsync();
    }

    public override Dictionary<string, string?> Fields(string subject, bool isClosed = false) =>
        new() { ["subject"] = subject, ["hs_pipeline_stage"] = isClosed ? "4" : "1", ["hs_ticket_priority"] = "HIGH" };

    public override Dictionary<string, string?> WrongFields(string subject) => new() { ["subject"] = subject, ["hs_ticket_priority"] = "TOMORROW" };

    public override IReadOnlyList<(string Key, string Subject, string? ContactEmail)> Cases()
    {
        var emails = _account.Objects("contacts").ToDictionary(contact => contact["id"]!.ToString(), contact => Text(contact, "email"));
        return
        [
            .. _account.Objects("tickets").Select(ticket =>
                (Text(ticket, "supportmax_ticket_id"), Text(ticket, "subject"), _account.Associated("tickets", ticket["id"]!.ToString(), "contacts").Select(id => emails[id]).SingleOrDefault())),
        ];
    }

    public override IReadOnlyList<string> Comments(string caseId)
    {
        var notes = _account.Objects("notes").ToDictionary(note => note["id"]!.ToString(), note => Text(note, "hs_note_body"));
        return [.. _account.Associated("tickets", caseId, "notes").Select(id => HubSpotText.ToPlain(notes[id]))];
    }

    public override IReadOnlyList<(string Email, string Name)> Contacts() =>
        [.. _account.Objects("contacts").Select(contact => (Text(contact, "email"), $"{Text(contact, "firstname")} {Text(contact, "lastname")}".Trim()))];

    public override void CloseAndGiveToTom(string caseId) => _account.Update("tickets", caseId, new() { ["hs_pipeline_stage"] = "4", ["hubspot_owner_id"] = "502" });

    public override void WriteComment(string caseId, string text) =>
        _account.Associate("notes", _account.Create("notes", new() { ["hs_note_body"] = text, ["hubspot_owner_id"] = "501" }), "tickets", caseId);

    private static string Text(JsonObject found, string property) => found["properties"]![property]?.ToString() ?? "";
}
