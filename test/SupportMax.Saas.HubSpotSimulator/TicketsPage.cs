using SupportMax.Saas.HubSpotSimulator.Data;
using SupportMax.Saas.SimulatorControl;

namespace SupportMax.Saas.HubSpotSimulator;

/// <summary>The account's tickets as a page.</summary>
internal static class TicketsPage
{
    private const int Shown = 100;

    public static void MapTicketsPage(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", (Account account) => Results.Text(Render(account), "text/html; charset=utf-8"));

    private static string Render(Account account)
    {
        var tickets = account.All("tickets");
        return new HtmlPage("HubSpot simulator", "A stand-in for a HubSpot account. Tickets appear as conversations are handed over to people.")
            .Table($"Tickets ({tickets.Count})", ["Id", "Stage", "Priority", "Subject", "Contact", "Ticket", "Notes"], tickets.Reverse().Take(Shown).Select(ticket => Row(account, ticket)))
            .ToString();
    }

    private static IReadOnlyList<string?> Row(Account account, HubSpotObject ticket) =>
    [
        ticket.Id,
        HubSpotSchema.Stages.First(stage => stage.Id == ticket["hs_pipeline_stage"]).Label,
        ticket["hs_ticket_priority"],
        ticket["subject"],
        string.Join(", ", account.Associated("tickets", ticket.Id, "contacts").Select(id => account.Get("contacts", id, null)["email"])),
        ticket["supportmax_ticket_id"],
        string.Join('\n', account.Associated("tickets", ticket.Id, "notes").Select(id => account.Get("notes", id, null)["hs_note_body"])),
    ];
}
