using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace SupportMax.Saas.Crm;

/// <summary>
/// Reads changes by their time of modification through HubSpot's search, reaching back behind the last one seen: the search learns of
/// changes late. Notes are the staff's own in HubSpot, so none is meant for the customer.
/// </summary>
internal sealed class HubSpotChanges(HubSpotClient client, HubSpotContacts contacts, HubSpotAccountInfo accounts, IOptions<CrmHttpOptions> options) : ICrmChangeSource
{
    private const int PageSize = 200;
    private const int MaxResults = 10_000;

    public CrmSystem System => CrmSystem.HubSpot;

    public async Task<CrmChanges> ReadAsync(CrmAccess access, string? position, CancellationToken cancellationToken)
    {
        if (position is null)
            return new([], [], await FindLatestAsync(access, cancellationToken));
        var seen = HubSpotTickets.ReadTime(position);
        var since = seen - options.Value.PollOverlap;
        var tickets = await SearchAsync(access, "tickets", since, HubSpotTickets.Properties(access), cancellationToken);
        var notes = await SearchAsync(access, "notes", since, ["hs_note_body", "hubspot_owner_id", "hs_lastmodifieddate"], cancellationToken);
        var names = await accounts.GetAsync(access, cancellationToken);
        var latest = tickets.Concat(notes).Select(found => HubSpotTickets.ReadTime(found["properties"]!["hs_lastmodifieddate"]!.ToString())).Append(seen).Max();
        return new(
            [.. tickets.Where(ticket => ticket["properties"]![access.TicketField] is not null).Select(ticket => HubSpotTickets.Read(ticket, access, names))],
            await ToCommentsAsync(access, [.. notes.Where(note => !CrmCommentMark.IsOurs(BodyOf(note)))], names, cancellationToken),
            latest.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
    }

    private static string BodyOf(JsonNode note) => HubSpotText.ToPlain(note["properties"]!["hs_note_body"]?.ToString());

    private async Task<IReadOnlyList<CrmRemoteComment>> ToCommentsAsync(CrmAccess access, List<JsonNode> notes, HubSpotNames names, CancellationToken cancellationToken)
    {
        if (notes.Count == 0)
            return [];
        var links = await contacts.LinkedAsync(access, "notes", notes.Select(note => note["id"]!.ToString()), "tickets", cancellationToken);
        var ids = links.Values.SelectMany(linked => linked).Distinct(StringComparer.Ordinal).Select(id => new JsonObject { ["id"] = id }).ToList();
        var frame = new JsonObject { ["properties"] = new JsonArray(access.TicketField) };
        var tickets = await client.BatchAsync(access, "/crm/v3/objects/tickets/batch/read", ids, frame, isRepeatable: true, cancellationToken);
        var keys = tickets.Results.ToDictionary(ticket => ticket["id"]!.ToString(), ticket => ticket["properties"]![access.TicketField]?.ToString(), StringComparer.Ordinal);
        return
        [
            .. from note in notes
               from linked in links.GetValueOrDefault(note["id"]!.ToString(), [])
               let key = keys.GetValueOrDefault(linked)
               where key is not null
               let owner = note["properties"]!["hubspot_owner_id"]?.ToString() ?? ""
               select new CrmRemoteComment(note["id"]!.ToString(), key, owner, names.Owners.GetValueOrDefault(owner, ""), BodyOf(note), IsPublic: false),
        ];
    }

    private async Task<string> FindLatestAsync(CrmAccess access, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["limit"] = 1,
            ["properties"] = new JsonArray("hs_lastmodifieddate"),
            ["sorts"] = new JsonArray(new JsonObject { ["propertyName"] = "hs_lastmodifieddate", ["direction"] = "DESCENDING" }),
        };
        var latest = (await client.PostAsync(access, "/crm/v3/objects/tickets/search", body, isRepeatable: true, cancellationToken))["results"]!.AsArray().FirstOrDefault();
        return (latest is null ? DateTimeOffset.UnixEpoch : HubSpotTickets.ReadTime(latest["properties"]!["hs_lastmodifieddate"]!.ToString())).UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
    }

    /// <summary>All that changed since, at most what HubSpot's search can page through; the rest is behind the position then.</summary>
    private async Task<IReadOnlyList<JsonNode>> SearchAsync(CrmAccess access, string type, DateTimeOffset since, JsonArray properties, CancellationToken cancellationToken)
    {
        var found = new List<JsonNode>();
        string? after = null;
        do
        {
            var changed = new JsonObject
            {
                ["propertyName"] = "hs_lastmodifieddate",
                ["operator"] = "GTE",
                ["value"] = since.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            };
            var body = new JsonObject
            {
                ["limit"] = PageSize,
                ["properties"] = properties.DeepClone(),
                ["sorts"] = new JsonArray(new JsonObject { ["propertyName"] = "hs_lastmodifieddate", ["direction"] = "ASCENDING" }),
                ["filterGroups"] = new JsonArray(new JsonObject { ["filters"] = new JsonArray(changed) }),
            };
            if (after is not null)
                body["after"] = after;
            var page = await client.PostAsync(access, $"/crm/v3/objects/{type}/search", body, isRepeatable: true, cancellationToken);
            found.AddRange(page["results"]!.AsArray().OfType<JsonNode>());
            after = page["paging"]?["next"]?["after"]?.ToString();
        }
        while (after is not null && found.Count + PageSize <= MaxResults);
        return found;
    }
}
