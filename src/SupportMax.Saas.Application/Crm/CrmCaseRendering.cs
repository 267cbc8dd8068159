using System.Text;
using System.Text.Json;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Crm;

/// <summary>What a ticket's case shall be.</summary>
/// <param name="Fields">The case's fields.</param>
/// <param name="Kept">The same as JSON, without what customers said.</param>
/// <param name="Status">The CRM's word for the ticket's status, when it is among the fields.</param>
internal sealed record CrmCaseRendering(IReadOnlyDictionary<string, string?> Fields, string Kept, string? Status)
{
    private const int MaxTranscript = 30_000;
    private const string Open = "open";
    private const string Assigned = "assigned";

    /// <summary>A ticket's case as it is made.</summary>
    public static CrmCaseRendering Whole(CrmMapping mapping, CrmTicket ticket, IEnumerable<Message> transcript) => Render(mapping.Fields, ticket, TranscriptOf(transcript));

    /// <summary>What of a case follows a ticket's change. The status does so only where nobody in the CRM has moved it on, or when one is done and the other is not.</summary>
    public static CrmCaseRendering Change(CrmMapping mapping, CrmTicket ticket, CrmLink? link) =>
        Render(mapping.Fields.Where(field => !field.IsKept && (field.Source != CrmSources.Status || Moves(field, ticket.Ticket, link))), ticket, null);

    private static bool Moves(CrmFieldMapping field, Ticket ticket, CrmLink? link)
    {
        var isResolved = ticket.Status == TicketStatus.Resolved;
        if (link is null || link.IsClosed != isResolved)
            return true;
        // Somebody has taken the ticket, and the case stands where the product put it.
        return StatusOf(ticket) == Assigned && link.Status == Translate(field, Open) && link.Status != Translate(field, Assigned);
    }

    private static CrmCaseRendering Render(IEnumerable<CrmFieldMapping> mapped, CrmTicket ticket, string? transcript)
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal);
        var kept = new Dictionary<string, string?>(StringComparer.Ordinal);
        string? status = null;
        foreach (var field in mapped)
        {
            var value = field.FixedText ?? Translate(field, Read(field.Source, ticket, transcript));
            fields[field.Target] = value;
            kept[field.Target] = CrmSources.IsPersonal(field.Source) ? CrmWords.LengthOf(value) : value;
            if (field.Source == CrmSources.Status)
                status = value;
        }

        return new(fields, JsonSerializer.Serialize(kept), status);
    }

    private static string? Translate(CrmFieldMapping field, string? value) => value is null ? null : field.Values.GetValueOrDefault(value, value);

    private static string? Read(string source, CrmTicket found, string? transcript) => source switch
    {
        CrmSources.Subject => found.Ticket.Subject,
        CrmSources.Transcript => transcript,
        CrmSources.Status => StatusOf(found.Ticket),
        CrmSources.Priority => found.Ticket.Priority.ToString(),
        CrmSources.Channel => found.Channel.ToString().ToLowerInvariant(),
        CrmSources.Intent => found.Ticket.Intent,
        CrmSources.ProductArea => found.Ticket.ProductArea,
        CrmSources.Reason => found.Ticket.Reason.ToString(),
        CrmSources.TicketNumber => found.Ticket.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        CrmSources.Assignee => found.Ticket.AssigneeName,
        CrmSources.Language => found.Language,
        CrmSources.CustomerName => found.Customer.Name,
        CrmSources.CustomerEmail => found.Customer.Email,
        _ => null,
    };

    private static string StatusOf(Ticket ticket) => ticket.Status == TicketStatus.Resolved ? "resolved" : ticket.AssigneeName is null ? Open : Assigned;

    private static string TranscriptOf(IEnumerable<Message> messages)
    {
        var text = new StringBuilder();
        foreach (var message in messages)
            text.Append(CrmSpeech.Of(message)).Append('\n');
        return text.Length <= MaxTranscript ? text.ToString().TrimEnd() : string.Concat("…", text.ToString().AsSpan(text.Length - MaxTranscript).TrimEnd());
    }
}
