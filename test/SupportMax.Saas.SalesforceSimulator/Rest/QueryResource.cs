using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using SupportMax.Saas.SalesforceSimulator.Data;
using SupportMax.Saas.SalesforceSimulator.Soql;

namespace SupportMax.Saas.SalesforceSimulator.Rest;

/// <summary>Queries, and the further pages of long results.</summary>
internal sealed class QueryResource(Org org)
{
    private readonly SoqlRunner _runner = new(org);
    private readonly ConcurrentDictionary<string, (SoqlQuery Query, IReadOnlyList<SObjectRecord> Records)> _cursors = new(StringComparer.Ordinal);
    private long _lastCursor;

    public RestResponse Handle(RestRequest request, string[] rest, bool withDeleted)
    {
        if (request.Method != "GET")
            throw new SalesforceException(405, "METHOD_NOT_ALLOWED", $"HTTP Method '{request.Method}' not allowed. Allowed are HEAD,GET");
        if (rest is [var locator])
            return More(request, locator);
        var query = SoqlParser.Parse(request.Query.GetValueOrDefault("q") ?? throw new SalesforceException(400, "MALFORMED_QUERY", "q is missing"));
        var records = _runner.Run(query, withDeleted);
        if (query.IsCount)
            return RestResponse.Ok(new JsonObject { ["totalSize"] = records.Count, ["done"] = true, ["records"] = new JsonArray() });
        return RestResponse.Ok(Page(request, "01g" + Interlocked.Increment(ref _lastCursor).ToString("D12", CultureInfo.InvariantCulture), (query, records), 0));
    }

    private RestResponse More(RestRequest request, string locator)
    {
        var dash = locator.LastIndexOf('-');
        return dash > 0 && int.TryParse(locator[(dash + 1)..], CultureInfo.InvariantCulture, out var offset) && _cursors.TryGetValue(locator[..dash], out var found)
            ? RestResponse.Ok(Page(request, locator[..dash], found, offset))
            : throw new SalesforceException(400, "INVALID_QUERY_LOCATOR", "invalid query locator");
    }

    private JsonObject Page(RestRequest request, string cursor, (SoqlQuery Query, IReadOnlyList<SObjectRecord> Records) found, int offset)
    {
        var next = offset + request.BatchSize;
        var isDone = next >= found.Records.Count;
        var page = new JsonObject { ["totalSize"] = found.Records.Count, ["done"] = isDone };
        if (isDone)
            _cursors.TryRemove(cursor, out _);
        else
        {
            _cursors[cursor] = found;
            page["nextRecordsUrl"] = $"/services/data/{request.Version}/query/{cursor}-{next}";
        }

        page["records"] = new JsonArray([.. found.Records.Skip(offset).Take(request.BatchSize).Select(record => (JsonNode)_runner.Project(record, found.Query.Fields, request.Version))]);
        return page;
    }
}
