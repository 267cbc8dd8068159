using System.Globalization;
using System.Text.Json.Nodes;

namespace SupportMax.Saas.HubSpotSimulator.Data;

/// <summary>HubSpot's search: groups of filters, of which one group has to hold; at most 10,000 results altogether.</summary>
internal sealed class Search(Account account)
{
    private const int MaxPage = 200;
    private const int MaxTotal = 10_000;

    public JsonObject Run(string type, JsonObject request)
    {
        if (!HubSpotSchema.Knows(type))
            throw HubSpotException.Invalid($"Unable to infer object type from: {type}");
        var limit = request["limit"]?.GetValue<int>() ?? 10;
        if (limit is < 1 or > MaxPage)
            throw HubSpotException.Invalid($"limit must be between 1 and {MaxPage}");
        var after = int.TryParse(request["after"]?.ToString(), CultureInfo.InvariantCulture, out var from) ? from : 0;
        if (after + limit > MaxTotal)
            throw HubSpotException.Invalid($"paging past {MaxTotal} results is not supported");
        var groups = request["filterGroups"]?.AsArray() ?? [];
        var found = account.All(type).Where(candidate => groups.Count == 0 || groups.Any(group => group!["filters"]!.AsArray().All(filter => Holds(candidate, filter!)))).ToList();
        var wanted = request["properties"]?.AsArray().Select(name => name!.ToString()).ToList();
        var page = Sort(found, request["sorts"]?.AsArray()).Skip(after).Take(limit).Select(match => (JsonNode)match.ToJson(wanted));
        var result = new JsonObject { ["total"] = found.Count, ["results"] = new JsonArray([.. page]) };
        if (after + limit < found.Count)
            result["paging"] = new JsonObject { ["next"] = new JsonObject { ["after"] = (after + limit).ToString(CultureInfo.InvariantCulture) } };
        return result;
    }

    private static IEnumerable<HubSpotObject> Sort(IEnumerable<HubSpotObject> found, JsonArray? sorts)
    {
        if (sorts is not [{ } sort, ..])
            return found;
        var property = sort is JsonObject ? sort["propertyName"]!.ToString() : sort.ToString();
        return sort is JsonObject && sort["direction"]?.ToString() == "DESCENDING"
            ? found.OrderByDescending(match => match[property], StringComparer.Ordinal)
            : found.OrderBy(match => match[property], StringComparer.Ordinal);
    }

    private static bool Holds(HubSpotObject candidate, JsonNode filter)
    {
        var value = candidate[filter["propertyName"]!.ToString()];
        var wanted = filter["value"]?.ToString();
        return filter["operator"]!.ToString() switch
        {
            "EQ" => string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase),
            "NEQ" => !string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase),
            "IN" => filter["values"]!.AsArray().Any(one => string.Equals(value, one!.ToString(), StringComparison.OrdinalIgnoreCase)),
            "HAS_PROPERTY" => value is not null,
            "NOT_HAS_PROPERTY" => value is null,
            "GT" => Compare(value, wanted) > 0,
            "GTE" => Compare(value, wanted) >= 0,
            "LT" => value is not null && Compare(value, wanted) < 0,
            "LTE" => value is not null && Compare(value, wanted) <= 0,
            var other => throw HubSpotException.Invalid($"operator {other} is not supported"),
        };
    }

    /// <summary>Times may be asked for as milliseconds since 1970.</summary>
    private static int Compare(string? value, string? wanted) => string.CompareOrdinal(value ?? "", Time(value) is not null && long.TryParse(wanted, CultureInfo.InvariantCulture, out var milliseconds)
        ? HubSpotObject.Format(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds))
        : wanted ?? "");

    private static DateTimeOffset? Time(string? value) =>
        DateTimeOffset.TryParseExact(value, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
