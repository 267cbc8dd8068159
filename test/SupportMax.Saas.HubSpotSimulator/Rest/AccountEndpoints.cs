using System.Text.Json.Nodes;
using SupportMax.Saas.HubSpotSimulator.Data;

namespace SupportMax.Saas.HubSpotSimulator.Rest;

/// <summary>What the account is made of: details, properties, pipelines and owners.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account-info/v3/details", () => Results.Json(new { portalId = 4711, accountType = "DEVELOPER_TEST", timeZone = "Europe/Berlin", companyCurrency = "EUR" }));
        routes.MapGet("/crm/v3/properties/{type}", (string type) => Results.Json(new
        {
            results = HubSpotSchema.PropertiesOf(type).Select(name => new { name, label = name, type = "string", fieldType = "text", hasUniqueValue = HubSpotSchema.IsUnique(type, name) }),
        }));
        routes.MapGet("/crm/v3/pipelines/tickets", () => Results.Json(new
        {
            results = new[]
            {
                new { id = "0", label = "Support Pipeline", stages = HubSpotSchema.Stages.Select(stage => new { id = stage.Id, label = stage.Label, metadata = new { ticketState = stage.State } }) },
            },
        }));
        routes.MapGet("/crm/v3/owners", (Account account) => Results.Json(new { results = account.Owners.Select(owner => Owner(owner.Key, owner.Value)) }));
    }

    private static JsonObject Owner(string id, string name) =>
        new() { ["id"] = id, ["firstName"] = name.Split(' ')[0], ["lastName"] = name.Split(' ')[1], ["archived"] = false };
}
