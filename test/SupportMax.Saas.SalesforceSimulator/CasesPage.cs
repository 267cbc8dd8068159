using SupportMax.Saas.SalesforceSimulator.Data;
using SupportMax.Saas.SimulatorControl;

namespace SupportMax.Saas.SalesforceSimulator;

/// <summary>The org's cases as a page, and a form's worth of what its own users can do to them.</summary>
internal static class CasesPage
{
    private const int Shown = 100;

    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (Org org) => Results.Text(Render(org), "text/html; charset=utf-8"));
        // What somebody at the other end does by hand: change a case, comment on it.
        routes.MapPost("/simulator/cases/{id}", (string id, CaseChange change, Org org, TimeProvider clock) =>
        {
            var values = new System.Text.Json.Nodes.JsonObject();
            if (change.Status is not null)
                values["Status"] = change.Status;
            if (change.Owner is not null)
                values["OwnerId"] = org.All("User").First(user => user.Text("Name") == change.Owner).Id;
            if (values.Count > 0)
                org.Update("Case", id, values, clock.GetUtcNow());
            if (change.Comment is not null)
                org.Create("CaseComment", new() { ["ParentId"] = id, ["CommentBody"] = change.Comment, ["IsPublished"] = change.IsPublished }, clock.GetUtcNow());
            return Results.NoContent();
        });
    }

    private static string Render(Org org)
    {
        var cases = org.All("Case");
        return new HtmlPage("Salesforce simulator", "A stand-in for a Salesforce org. Cases appear as conversations are handed over to people.")
            .Table($"Cases ({cases.Count})", ["Number", "Id", "Status", "Priority", "Subject", "Contact", "Owner", "Ticket", "Comments"], cases.Reverse().Take(Shown).Select(found => Row(org, found)))
            .ToString();
    }

    private static IReadOnlyList<string?> Row(Org org, SObjectRecord found) =>
    [
        found.Text("CaseNumber"),
        found.Id,
        found.Text("Status"),
        found.Text("Priority"),
        found.Text("Subject"),
        org.FindById(found.Text("ContactId")) is { } contact ? $"{contact.Text("FirstName")} {contact.Text("LastName")}" : null,
        org.FindById(found.Text("OwnerId"))?.Text("Name"),
        found.Text("SupportMax_Ticket__c"),
        string.Join('\n', org.All("CaseComment").Where(comment => comment.Text("ParentId") == found.Id).Select(comment => comment.Text("CommentBody"))),
    ];

    internal sealed record CaseChange(string? Status, string? Owner, string? Comment, bool IsPublished = false);
}
