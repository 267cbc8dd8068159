using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SupportMax.Saas.SalesforceSimulator.Data;

namespace SupportMax.Saas.SalesforceSimulator.Soql;

/// <summary>Runs a query over the org's records.</summary>
internal sealed class SoqlRunner(Org org)
{
    public IReadOnlyList<SObjectRecord> Run(SoqlQuery query, bool withDeleted)
    {
        var type = OrgSchema.Find(query.From) ?? throw new SalesforceException(400, "INVALID_TYPE", $"sObject type '{query.From}' is not supported.");
        foreach (var field in query.Fields.Where(field => field != "COUNT()"))
            CheckPath(type, field);
        var found = org.All(type.Name, withDeleted).Where(record => query.Where is null || Matches(record, query.Where));
        var sorted = Sort(found, query.OrderBy, type).Skip(query.Offset);
        return [.. query.Limit is { } limit ? sorted.Take(limit) : sorted];
    }

    /// <summary>The asked fields of a record, references to other records nested as Salesforce does.</summary>
    public JsonObject Project(SObjectRecord record, IReadOnlyList<string> fields, string version)
    {
        var json = new JsonObject { ["attributes"] = record.Attributes(version) };
        foreach (var path in fields)
        {
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
            {
                json[record.Type.Find(path)!.Name] = record[path]?.DeepClone();
                continue;
            }

            var relationship = record.Type.FindRelationship(path[..dot])!;
            var target = org.FindById(record.Text(relationship.Name));
            var nested = target is null ? null : Project(target, [path[(dot + 1)..]], version);
            if (json[relationship.RelationshipName!] is JsonObject existing && nested is not null)
                existing[nested.Last().Key] = nested.Last().Value?.DeepClone();
            else
                json[relationship.RelationshipName!] = nested;
        }

        return json;
    }

    private static void CheckPath(SObjectType type, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            _ = type.Find(path) ?? throw SalesforceException.InvalidField(type.Name, path);
            return;
        }

        var relationship = type.FindRelationship(path[..dot]) ?? throw new SalesforceException(400, "INVALID_FIELD", $"Didn't understand relationship '{path[..dot]}' in field path.");
        CheckPath(OrgSchema.Find(relationship.ReferenceTo!)!, path[(dot + 1)..]);
    }

    private IOrderedEnumerable<SObjectRecord> Sort(IEnumerable<SObjectRecord> records, IReadOnlyList<SoqlOrder> orders, SObjectType type)
    {
        var sorted = records.OrderBy(_ => 0);
        foreach (var order in orders)
        {
            CheckPath(type, order.Field);
            sorted = order.IsDescending ? sorted.ThenByDescending(Key, StringComparer.OrdinalIgnoreCase) : sorted.ThenBy(Key, StringComparer.OrdinalIgnoreCase);

            string? Key(SObjectRecord record) => Read(record, order.Field)?.ToString();
        }

        return sorted;
    }

    private bool Matches(SObjectRecord record, SoqlCondition condition) => condition switch
    {
        SoqlAnd and => Matches(record, and.Left) && Matches(record, and.Right),
        SoqlOr or => Matches(record, or.Left) || Matches(record, or.Right),
        SoqlNot not => !Matches(record, not.Inner),
        SoqlComparison comparison => Matches(record, comparison),
        _ => false,
    };

    private bool Matches(SObjectRecord record, SoqlComparison comparison)
    {
        CheckPath(record.Type, comparison.Field);
        var value = Read(record, comparison.Field);
        return comparison.Operator switch
        {
            "IN" => comparison.Values.Any(wanted => Compare(value, wanted) == 0),
            "LIKE" => value is not null && comparison.Values[0] is string pattern && Like(value.ToString(), pattern),
            "=" => Compare(value, comparison.Values[0]) == 0,
            "!=" => Compare(value, comparison.Values[0]) != 0,
            _ when value is null || comparison.Values[0] is null => false,
            "<" => Compare(value, comparison.Values[0]) < 0,
            "<=" => Compare(value, comparison.Values[0]) <= 0,
            ">" => Compare(value, comparison.Values[0]) > 0,
            _ => Compare(value, comparison.Values[0]) >= 0,
        };
    }

    private JsonNode? Read(SObjectRecord record, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return record[path];
        var target = org.FindById(record.Text(record.Type.FindRelationship(path[..dot])!.Name));
        return target is null ? null : Read(target, path[(dot + 1)..]);
    }

    private static int Compare(JsonNode? value, object? wanted) => (value, wanted) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (_, bool flag) => value.GetValue<bool>().CompareTo(flag),
        (_, decimal number) => value.GetValue<decimal>().CompareTo(number),
        (_, DateTimeOffset time) => DateTimeOffset.Parse(value.ToString().Replace("+0000", "Z", StringComparison.Ordinal), CultureInfo.InvariantCulture).CompareTo(time),
        _ => string.Compare(value.ToString(), (string)wanted, StringComparison.OrdinalIgnoreCase),
    };

    private static bool Like(string value, string pattern) => Regex.IsMatch(
        value,
        "^" + Regex.Escape(pattern).Replace("%", ".*", StringComparison.Ordinal).Replace("_", ".", StringComparison.Ordinal) + "$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline,
        TimeSpan.FromSeconds(1));
}
