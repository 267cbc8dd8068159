using System.Text.Json.Nodes;
using SupportMax.Saas.HubSpotSimulator.Data;

namespace SupportMax.Saas.HubSpotSimulator.Rest;

/// <summary><c>/crm/v3/objects</c>: single objects and search.</summary>
internal static class ObjectEndpoints
{
    public static void MapObjects(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/crm/v3/objects/{type}");
        group.MapGet("/{id}", (string type, string id, string? properties, string? idProperty, Account account) =>
            Results.Json(account.Get(type, id, idProperty).ToJson(properties?.Split(','))));
        group.MapPost("", (string type, JsonObject body, Account account, TimeProvider clock) =>
        {
            var made = account.Create(type, Properties(body), clock.GetUtcNow());
            Link(account, made, body);
            return Results.Json(made.ToJson(null), statusCode: 201);
        });
        group.MapPatch("/{id}", (string type, string id, string? idProperty, JsonObject body, Account account, TimeProvider clock) =>
            Results.Json(account.Update(type, account.Get(type, id, idProperty).Id, Properties(body), clock.GetUtcNow()).ToJson(null)));
        group.MapDelete("/{id}", (string type, string id, Account account) =>
        {
            account.Archive(type, id);
            return Results.NoContent();
        });
        group.MapPost("/search", (string type, JsonObject body, Search search) => Results.Json(search.Run(type, body)));
    }

    public static Dictionary<string, string?> Properties(JsonNode input) =>
        (input["properties"] as JsonObject ?? throw HubSpotException.Invalid("properties is missing")).ToDictionary(pair => pair.Key, pair => pair.Value?.ToString(), StringComparer.Ordinal);

    /// <summary>The associations that an object is created with; what it is linked to follows from the type's number.</summary>
    public static void Link(Account account, HubSpotObject made, JsonNode input)
    {
        foreach (var association in input["associations"] as JsonArray ?? [])
        {
            var to = association!["types"]![0]!["associationTypeId"]!.GetValue<int>() switch
            {
                16 or 202 => "contacts",
                228 => "tickets",
                26 => "companies",
                var other => throw HubSpotException.Invalid($"association type {other} is not known"),
            };
            account.Associate(made.Type, made.Id, to, association["to"]!["id"]!.ToString());
        }
    }
}
