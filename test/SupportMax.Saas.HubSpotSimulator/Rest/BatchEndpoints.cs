using System.Text.Json.Nodes;
using SupportMax.Saas.HubSpotSimulator.Data;

namespace SupportMax.Saas.HubSpotSimulator.Rest;

/// <summary><c>/crm/v3/objects/{type}/batch</c> and associations in batches; up to 100 inputs. What is refused stands in <c>errors</c>, with status 207.</summary>
internal static class BatchEndpoints
{
    private const int MaxInputs = 100;

    public static void MapBatches(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/crm/v3/objects/{type}/batch");
        group.MapPost("/read", (string type, JsonObject body, Account account) => Run(body, input =>
            account.Get(type, input["id"]!.ToString(), body["idProperty"]?.ToString()).ToJson(body["properties"]?.AsArray().Select(name => name!.ToString()).ToList())));
        group.MapPost("/create", (string type, JsonObject body, Account account, TimeProvider clock) => Run(body, input =>
        {
            var made = account.Create(type, ObjectEndpoints.Properties(input), clock.GetUtcNow());
            ObjectEndpoints.Link(account, made, input);
            return made.ToJson(null);
        }));
        group.MapPost("/update", (string type, JsonObject body, Account account, TimeProvider clock) => Run(body, input =>
            account.Update(type, account.Get(type, input["id"]!.ToString(), input["idProperty"]?.ToString()).Id, ObjectEndpoints.Properties(input), clock.GetUtcNow()).ToJson(null)));
        group.MapPost("/upsert", (string type, JsonObject body, Account account, TimeProvider clock) => Run(body, input =>
        {
            var (found, isNew) = account.Upsert(type, input["idProperty"]!.ToString(), input["id"]!.ToString(), ObjectEndpoints.Properties(input), clock.GetUtcNow());
            var json = found.ToJson(null);
            json["new"] = isNew;
            return json;
        }));
        routes.MapPost("/crm/v4/associations/{from}/{to}/batch/associate/default", (string from, string to, JsonObject body, Account account) => Run(body, input =>
        {
            var (source, target) = (input["from"]!["id"]!.ToString(), input["to"]!["id"]!.ToString());
            account.Associate(from, source, to, target);
            return new() { ["from"] = new JsonObject { ["id"] = source }, ["to"] = new JsonObject { ["id"] = target } };
        }));
        routes.MapPost("/crm/v4/associations/{from}/{to}/batch/read", (string from, string to, JsonObject body, Account account) => Run(body, input =>
        {
            var source = input["id"]!.ToString();
            var found = account.Associated(from, source, to);
            if (found.Count == 0)
                throw new HubSpotException(404, "OBJECT_NOT_FOUND", $"No {to} is associated with {from} {source}.");
            return new()
            {
                ["from"] = new JsonObject { ["id"] = source },
                ["to"] = new JsonArray([.. found.Select(id => (JsonNode)new JsonObject { ["toObjectId"] = long.Parse(id, System.Globalization.CultureInfo.InvariantCulture) })]),
            };
        }));
    }

    private static IResult Run(JsonObject body, Func<JsonNode, JsonObject> one)
    {
        var inputs = body["inputs"] as JsonArray ?? throw HubSpotException.Invalid("inputs is missing");
        if (inputs.Count is 0 or > MaxInputs)
            throw HubSpotException.Invalid($"A batch has 1 to {MaxInputs} inputs.");
        var results = new JsonArray();
        var errors = new JsonArray();
        foreach (var input in inputs)
        {
            try
            {
                results.Add(one(input!));
            }
            catch (HubSpotException error)
            {
                var told = error.ToBody();
                told["context"] = new JsonObject { ["ids"] = new JsonArray(input!["id"]?.ToString() ?? "") };
                errors.Add(told);
            }
        }

        var answer = new JsonObject { ["status"] = "COMPLETE", ["results"] = results };
        if (errors.Count > 0)
            (answer["numErrors"], answer["errors"]) = (errors.Count, errors);
        return Results.Json(answer, statusCode: errors.Count > 0 ? 207 : 200);
    }
}
