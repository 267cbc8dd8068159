using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace SupportMax.Saas.Crm;

/// <summary>
/// Reads changes by their <c>SystemModstamp</c>: cases and comments in one composite call. A poll reaches back behind the last stamp,
/// for a transaction's changes bear the time at which it began and appear when it ends. Only the org's clock counts.
/// </summary>
internal sealed class SalesforceChanges(SalesforceClient client, IOptions<CrmHttpOptions> options) : ICrmChangeSource
{
    public CrmSystem System => CrmSystem.Salesforce;

    public async Task<CrmChanges> ReadAsync(CrmAccess access, string? position, CancellationToken cancellationToken)
    {
        if (position is null)
            return new([], [], Format(await FindLatestAsync(access, cancellationToken)));
        var seen = DateTimeOffset.Parse(position, CultureInfo.InvariantCulture);
        var since = Soql.Time(seen - options.Value.PollOverlap);
        var session = await client.GetSessionAsync(access, cancellationToken);
        var pages = await ReadTogetherAsync(
            access,
            [
                $"SELECT {SalesforceCases.Columns(access)} FROM Case WHERE SystemModstamp > {since} AND {access.TicketField} != null ORDER BY SystemModstamp",
                $"SELECT Id, CommentBody, IsPublished, CreatedById, CreatedBy.Name, SystemModstamp, Parent.{access.TicketField} FROM CaseComment WHERE SystemModstamp > {since} AND Parent.{access.TicketField} != null ORDER BY SystemModstamp",
            ],
            cancellationToken);
        var stamps = pages.SelectMany(rows => rows).Select(row => Soql.ReadTime(row["SystemModstamp"]!.ToString())).Append(seen);
        return new(
            [.. pages[0].Select(row => SalesforceCases.Read(row, access, session.Instance))],
            [.. pages[1].Where(row => !CrmCommentMark.IsOurs(row["CommentBody"]?.ToString() ?? "")).Select(row => ToComment(row, access))],
            Format(stamps.Max()));
    }

    private static CrmRemoteComment ToComment(JsonNode row, CrmAccess access) => new(
        row["Id"]!.ToString(),
        row["Parent"]![access.TicketField]!.ToString(),
        row["CreatedById"]?.ToString() ?? "",
        row["CreatedBy"]?["Name"]?.ToString() ?? "",
        row["CommentBody"]?.ToString() ?? "",
        row["IsPublished"]?.GetValue<bool>() == true);

    private static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private async Task<DateTimeOffset> FindLatestAsync(CrmAccess access, CancellationToken cancellationToken)
    {
        var latest = await client.QueryAsync(access, "SELECT SystemModstamp FROM Case ORDER BY SystemModstamp DESC LIMIT 1", cancellationToken);
        return latest.Count > 0 ? Soql.ReadTime(latest[0]["SystemModstamp"]!.ToString()) : DateTimeOffset.UnixEpoch;
    }

    /// <summary>The rows of several queries for the price of one call.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<JsonNode>>> ReadTogetherAsync(CrmAccess access, string[] queries, CancellationToken cancellationToken)
    {
        var calls = queries.Select((soql, index) => (JsonNode)new JsonObject
        {
            ["method"] = "GET",
            ["url"] = $"/services/data/{SalesforceClient.Version}/query?q={Uri.EscapeDataString(soql)}",
            ["referenceId"] = $"query{index}",
        });
        var body = new JsonObject { ["allOrNone"] = false, ["compositeRequest"] = new JsonArray([.. calls]) };
        var answer = await client.SendAsync(access, HttpMethod.Post, $"/services/data/{SalesforceClient.Version}/composite", body, cancellationToken, isRepeatable: true);
        var results = new List<IReadOnlyList<JsonNode>>();
        foreach (var part in answer["compositeResponse"]!.AsArray())
        {
            if (part!["httpStatusCode"]!.GetValue<int>() != 200)
                throw SalesforceErrors.ToException(new(part["httpStatusCode"]!.GetValue<int>(), part["body"]?.ToJsonString() ?? "", null, null));
            results.Add(await client.ReadPagesAsync(access, part["body"]!, cancellationToken));
        }

        return results;
    }
}
