using SupportMax.Saas.Errors;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Crm;

/// <summary>Compares tickets with their cases. What a waiting change will put right is no difference.</summary>
internal sealed class CrmDrift(ICrmRepository crm, ICrmQueries queries, CrmConnectors connectors, TimeProvider clock)
{
    public async Task<CrmDriftReport> CompareAsync(CancellationToken cancellationToken)
    {
        var connection = await crm.FindConnectionAsync(cancellationToken) ?? throw new BusinessException(CrmErrorCodes.NotConnected, ErrorKind.NotFound);
        var latest = await queries.ListLatestTicketsAsync(CrmConsts.MaxDriftTickets, cancellationToken);
        var links = await crm.ListLinksAsync(latest, cancellationToken);
        var waiting = await crm.ListWaitingAsync(latest, cancellationToken);
        // Tickets from before the connection have no case until something happens to them.
        var tickets = await queries.ListTicketsAsync([.. links.Keys.Where(id => !waiting.Contains(id))], cancellationToken);
        var found = await CrmRefusals.ToErrorsAsync(() => connectors.ConnectorOf(connection.Settings.System).ReadCasesAsync(
            connectors.AccessOf(connection), [.. tickets.Values.Select(ticket => ticket.Key)], cancellationToken));
        var cases = found.ToDictionary(state => state.TicketKey, StringComparer.Ordinal);
        var items = tickets.Values.OrderByDescending(ticket => ticket.Ticket.Number)
            .SelectMany(ticket => Compare(connection.Mapping, ticket, links[ticket.Ticket.Id], cases.GetValueOrDefault(ticket.Key)));
        return new(clock.GetUtcNow(), tickets.Count, [.. items]);
    }

    private static IEnumerable<CrmDriftItem> Compare(CrmMapping mapping, CrmTicket ticket, CrmLink link, CrmCaseState? found)
    {
        if (found is null)
        {
            yield return Item(CrmDriftKind.Missing, null, null, null);
            yield break;
        }

        var isResolved = ticket.Ticket.Status == TicketStatus.Resolved;
        if (isResolved != found.IsClosed)
            yield return Item(CrmDriftKind.Status, null, isResolved ? "resolved" : "open", found.Status);
        var followed = mapping.Fields.Where(field => !field.IsKept && field.Source != CrmSources.Status).Select(field => field.Target).ToHashSet(StringComparer.Ordinal);
        foreach (var (field, expected) in CrmCaseRendering.Whole(mapping, ticket, []).Fields.Where(pair => followed.Contains(pair.Key)))
        {
            if (found.Fields.TryGetValue(field, out var actual) && (actual ?? "") != (expected ?? ""))
                yield return Item(CrmDriftKind.Field, field, expected, actual);
        }

        CrmDriftItem Item(CrmDriftKind kind, string? field, string? expected, string? actual) =>
            new(ticket.Ticket.Id, ticket.Ticket.Number, found?.Number ?? link.CaseNumber, kind, field, expected, actual);
    }
}
