using System.Text.Json.Nodes;
using SupportMax.Saas.SalesforceSimulator.Data;

namespace SupportMax.Saas.SalesforceSimulator.Rest;

/// <summary>Single records and collections of up to 200.</summary>
internal sealed class SObjectResource(Org org, RowLocks locks)
{
    private const int MaxCollection = 200;

    public RestResponse Handle(RestRequest request, string[] rest) => (request.Method, rest) switch
    {
        ("GET", []) => RestResponse.Ok(new JsonObject { ["sobjects"] = new JsonArray([.. OrgSchema.All.Select(type => (JsonNode)Describe.Brief(type))]) }),
        ("GET", [var type, "describe"]) => RestResponse.Ok(Describe.Whole(Org.FindType(type))),
        ("GET", [var type]) => RestResponse.Ok(new JsonObject { ["objectDescribe"] = Describe.Brief(Org.FindType(type)), ["recentItems"] = new JsonArray() }),
        ("POST", [var type]) => Create(type, request),
        ("GET", [var type, var id]) => RestResponse.Ok(Chosen(org.Get(type, id), request)),
        ("GET", [var type, var field, var value]) => RestResponse.Ok(Chosen(org.GetByExternalId(type, field, value), request)),
        ("PATCH", [var type, var id]) => Update(type, id, request),
        ("PATCH", [var type, var field, var value]) => Upsert(type, field, value, request),
        ("DELETE", [var type, var id]) => Delete(type, id, request),
        ("DELETE", [var type, var field, var value]) => Delete(type, org.GetByExternalId(type, field, value).Id, request),
        _ => throw new SalesforceException(405, "METHOD_NOT_ALLOWED", $"HTTP Method '{request.Method}' not allowed."),
    };

    public RestResponse HandleCollection(RestRequest request, string[] rest)
    {
        var records = request.Body?["records"]?.AsArray() ?? throw new SalesforceException(400, "JSON_PARSER_ERROR", "records is missing");
        if (records.Count is 0 or > MaxCollection)
            throw new SalesforceException(400, "INVALID_INPUT", $"A collection has 1 to {MaxCollection} records.");
        var results = records.Select(record => (JsonNode)TryOne(() => WriteOne(request, rest, record!.AsObject())));
        return RestResponse.Ok(new JsonArray([.. results]));
    }

    private JsonObject WriteOne(RestRequest request, string[] rest, JsonObject record)
    {
        locks.Try();
        if (rest is [var type, var field])
        {
            var value = record[field]?.ToString() ?? throw new SalesforceException(400, "MISSING_ARGUMENT", $"{field} not specified");
            var (id, created) = org.Upsert(type, field, value, record, request.BegunAt);
            return new() { ["id"] = id, ["success"] = true, ["errors"] = new JsonArray(), ["created"] = created };
        }

        var named = record["attributes"]?["type"]?.ToString() ?? throw new SalesforceException(400, "INVALID_INPUT", "attributes.type is missing");
        if (request.Method == "POST")
            return new() { ["id"] = org.Create(named, record, request.BegunAt), ["success"] = true, ["errors"] = new JsonArray() };
        var known = record["Id"]?.ToString() ?? record["id"]?.ToString() ?? throw new SalesforceException(400, "MISSING_ARGUMENT", "Id not specified in an update call");
        org.Update(named, known, Without(record, "id"), request.BegunAt);
        return new() { ["id"] = known, ["success"] = true, ["errors"] = new JsonArray() };
    }

    private static JsonObject TryOne(Func<JsonObject> write)
    {
        try
        {
            return write();
        }
        catch (SalesforceException error)
        {
            return new JsonObject { ["success"] = false, ["errors"] = new JsonArray(error.ToRecordError()) };
        }
    }

    private RestResponse Create(string type, RestRequest request)
    {
        locks.Try();
        return new(201, new JsonObject { ["id"] = org.Create(type, Body(request), request.BegunAt), ["success"] = true, ["errors"] = new JsonArray() });
    }

    private RestResponse Update(string type, string id, RestRequest request)
    {
        locks.Try();
        org.Update(type, id, Body(request), request.BegunAt);
        return RestResponse.NoContent;
    }

    private RestResponse Upsert(string type, string field, string value, RestRequest request)
    {
        locks.Try();
        var (id, created) = org.Upsert(type, field, value, Body(request), request.BegunAt);
        return new(created ? 201 : 200, new JsonObject { ["id"] = id, ["success"] = true, ["errors"] = new JsonArray(), ["created"] = created });
    }

    private RestResponse Delete(string type, string id, RestRequest request)
    {
        locks.Try();
        org.Delete(type, id, request.BegunAt);
        return RestResponse.NoContent;
    }

    private static JsonObject Chosen(SObjectRecord record, RestRequest request)
    {
        var whole = record.ToJson(request.Version);
        if (request.Query.GetValueOrDefault("fields") is not { } fields)
            return whole;
        var chosen = new JsonObject { ["attributes"] = whole["attributes"]!.DeepClone(), ["Id"] = record.Id };
        foreach (var name in fields.Split(','))
        {
            var field = record.Type.Find(name.Trim()) ?? throw SalesforceException.InvalidField(record.Type.Name, name);
            chosen[field.Name] = whole[field.Name]?.DeepClone();
        }

        return chosen;
    }

    private static JsonObject Body(RestRequest request) =>
        request.Body as JsonObject ?? throw new SalesforceException(400, "JSON_PARSER_ERROR", "The HTTP entity body is required, but this request has no entity body.");

    private static JsonObject Without(JsonObject record, string member)
    {
        var copy = (JsonObject)record.DeepClone();
        copy.Remove(member);
        return copy;
    }
}
