using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Crm;

/// <summary>Sends the next changes of cases, as many as one call takes.</summary>
internal sealed class CrmCasePush(ICrmRepository crm, ICrmQueries queries, CrmConnectors connectors, CrmReceipts receipts, TimeProvider clock)
{
    public async Task<int> RunAsync(CrmConnection connection, CancellationToken cancellationToken)
    {
        var connector = connectors.ConnectorOf(connection.Settings.System);
        var entries = await receipts.BeginAsync(connection, comments: false, connector.BatchSize, cancellationToken);
        if (entries.Count == 0)
            return 0;
        var ticketIds = entries.Select(entry => entry.TicketId).ToList();
        var tickets = await queries.ListTicketsAsync(ticketIds, cancellationToken);
        var links = await crm.ListLinksAsync(ticketIds, cancellationToken);
        var transcripts = await queries.ListTranscriptsAsync([.. entries.Where(IsNew).Select(entry => entry.TicketId)], cancellationToken);
        var changes = entries.Select(entry => ToChange(entry, connection.Mapping, tickets[entry.TicketId], transcripts, links.GetValueOrDefault(entry.TicketId))).ToList();
        var sent = changes.Where(change => change.Draft.Fields.Count > 0).ToList();
        var outcomes = sent.Count == 0 ? [] : await receipts.CallAsync(
            entries, () => connector.UpsertCasesAsync(connectors.AccessOf(connection), [.. sent.Select(change => change.Draft)], cancellationToken), cancellationToken);
        await receipts.WriteAsync(connection, () => Note(changes, sent, outcomes), cancellationToken);
        return entries.Count;

        bool IsNew(CrmLedgerEntry entry) => entry.Kind == CrmChangeKind.CaseCreated || !links.ContainsKey(entry.TicketId);
    }

    private static Change ToChange(CrmLedgerEntry entry, CrmMapping mapping, CrmTicket ticket, ILookup<Guid, Conversations.Message> transcripts, CrmLink? link)
    {
        var isNew = entry.Kind == CrmChangeKind.CaseCreated || link is null;
        var rendering = isNew ? CrmCaseRendering.Whole(mapping, ticket, transcripts[ticket.Ticket.Id]) : CrmCaseRendering.Change(mapping, ticket, link);
        var contact = isNew && ticket.Customer.Email is { Length: > 0 } email ? new CrmContactDraft(ticket.Customer.VisitorId.ToString("N"), email, ticket.Customer.Name) : null;
        return new(entry, ticket, link, rendering, new CrmCaseDraft(ticket.Key, rendering.Fields, contact));
    }

    private void Note(List<Change> changes, List<Change> sent, IReadOnlyList<CrmOutcome> outcomes)
    {
        var now = clock.GetUtcNow();
        // The case is what the ticket is already.
        foreach (var idle in changes.Except(sent))
            idle.Entry.Complete(idle.Rendering.Kept, null, now);
        foreach (var (change, outcome) in sent.Zip(outcomes))
        {
            receipts.Note(change.Entry, outcome, change.Rendering.Kept);
            if (outcome.Kind != CrmOutcomeKind.Done)
                continue;
            var link = change.Link;
            if (link is null)
                crm.Add(link = new CrmLink(change.Ticket.Ticket.Id, outcome.RemoteId!));
            link.Wrote(outcome.RemoteId!, change.Rendering.Status, change.Rendering.Status is null ? null : change.Ticket.Ticket.Status == TicketStatus.Resolved);
        }
    }

    private sealed record Change(CrmLedgerEntry Entry, CrmTicket Ticket, CrmLink? Link, CrmCaseRendering Rendering, CrmCaseDraft Draft);
}
