using System.Text.Json;

namespace SupportMax.Saas.Crm;

/// <summary>Sends the next messages as comments, as many as one call takes.</summary>
internal sealed class CrmCommentPush(ICrmRepository crm, ICrmQueries queries, CrmConnectors connectors, CrmReceipts receipts)
{
    public async Task<int> RunAsync(CrmConnection connection, CancellationToken cancellationToken)
    {
        var connector = connectors.ConnectorOf(connection.Settings.System);
        var entries = await receipts.BeginAsync(connection, comments: true, connector.BatchSize, cancellationToken);
        if (entries.Count == 0)
            return 0;
        var links = await crm.ListLinksAsync([.. entries.Select(entry => entry.TicketId)], cancellationToken);
        var messages = await queries.ListMessagesAsync([.. entries.Select(entry => entry.Id)], cancellationToken);
        var ready = entries.Where(entry => links.ContainsKey(entry.TicketId) && messages.ContainsKey(entry.Id)).ToList();
        var drafts = ready.Select(entry => ToDraft(entry, links[entry.TicketId], messages[entry.Id])).ToList();
        var outcomes = drafts.Count == 0 ? [] : await receipts.CallAsync(
            entries, () => connector.AddCommentsAsync(connectors.AccessOf(connection), drafts, cancellationToken), cancellationToken);
        await receipts.WriteAsync(
            connection,
            () =>
            {
                foreach (var (entry, draft, outcome) in ready.Zip(drafts, outcomes))
                    receipts.Note(entry, outcome, JsonSerializer.Serialize(new { body = CrmWords.LengthOf(draft.Body), draft.IsPublic }, JsonSerializerOptions.Web));
                foreach (var entry in entries.Except(ready))
                    receipts.Note(entry, new CrmOutcome(CrmOutcomeKind.Refused, null, "noCase", "The ticket has no case, or its message is gone."), null);
            },
            cancellationToken);
        return entries.Count;
    }

    private static CrmCommentDraft ToDraft(CrmLedgerEntry entry, CrmLink link, CrmMessage message) => new(
        link.CaseId,
        $"{message.TicketNumber}/{message.Message.Sequence}",
        CrmSpeech.Of(message.Message),
        IsPublic: false,
        MayExist: entry.Attempts > 1);
}
