using System.Globalization;
using System.Text.Json.Nodes;

namespace SupportMax.Saas.Crm;

/// <summary>What is read of a HubSpot ticket.</summary>
internal static class HubSpotTickets
{
    private static readonly string[] s_properties = ["subject", "hs_pipeline_stage", "hs_ticket_priority", "hubspot_owner_id", "hs_lastmodifieddate"];

    public static JsonArray Properties(CrmAccess access) => [.. s_properties.Append(access.TicketField).Select(name => (JsonNode)name)];

    public static CrmCaseState Read(JsonNode ticket, CrmAccess access, HubSpotNames names)
    {
        var id = ticket["id"]!.ToString();
        var properties = ticket["properties"]!;
        var stage = properties["hs_pipeline_stage"]?.ToString() ?? "";
        var known = names.Stages.GetValueOrDefault(stage);
        var state = new CrmCaseState(
            properties[access.TicketField]?.ToString() ?? "",
            id,
            id,
            known?.Label ?? stage,
            known?.IsClosed == true,
            properties["hubspot_owner_id"]?.ToString() is { Length: > 0 } owner ? names.Owners.GetValueOrDefault(owner, owner) : null,
            ReadTime(properties["hs_lastmodifieddate"]?.ToString() ?? ticket["updatedAt"]!.ToString()),
            new Uri($"https://app.hubspot.com/contacts/{names.PortalId}/ticket/{id}"));
        return state with { Fields = properties.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value?.ToString(), StringComparer.OrdinalIgnoreCase) };
    }

    public static DateTimeOffset ReadTime(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
