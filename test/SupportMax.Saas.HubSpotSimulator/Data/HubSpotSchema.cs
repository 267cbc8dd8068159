namespace SupportMax.Saas.HubSpotSimulator.Data;

/// <summary>The objects and properties of the account, with those that an administrator adds for the product (docs/crm.md).</summary>
internal static class HubSpotSchema
{
    /// <summary>By object, the properties; those that no two objects share a value of come first, with a star.</summary>
    private static readonly Dictionary<string, string[]> s_properties = new(StringComparer.Ordinal)
    {
        ["contacts"] = ["*email", "firstname", "lastname", "jobtitle", "phone", "company"],
        ["companies"] = ["*domain", "name", "industry", "type"],
        ["tickets"] =
        [
            "*supportmax_ticket_id", "subject", "content", "hs_pipeline", "hs_pipeline_stage", "hs_ticket_priority", "hs_ticket_category", "hubspot_owner_id", "supportmax_intent", "supportmax_product_area",
        ],
        ["notes"] = ["hs_note_body", "hs_timestamp", "hubspot_owner_id"],
    };

    public static IReadOnlyList<(string Id, string Label, string State)> Stages { get; } =
        [("1", "New", "OPEN"), ("2", "Waiting on contact", "OPEN"), ("3", "Waiting on us", "OPEN"), ("4", "Closed", "CLOSED")];

    public static bool Knows(string type) => s_properties.ContainsKey(type);

    public static IEnumerable<string> PropertiesOf(string type) => s_properties[type].Select(name => name.TrimStart('*'));

    public static bool IsUnique(string type, string property) => s_properties[type].Contains("*" + property, StringComparer.Ordinal);

    public static void Check(string type, string property, string? value)
    {
        if (!PropertiesOf(type).Contains(property, StringComparer.Ordinal))
            throw HubSpotException.Invalid($"Property values were not valid: [{{\"isValid\":false,\"message\":\"Property \\\"{property}\\\" does not exist\",\"error\":\"PROPERTY_DOESNT_EXIST\",\"name\":\"{property}\"}}]");
        string[]? options = property switch
        {
            "hs_pipeline_stage" => [.. Stages.Select(stage => stage.Id)],
            "hs_ticket_priority" => ["LOW", "MEDIUM", "HIGH", "URGENT"],
            _ => null,
        };
        if (!string.IsNullOrEmpty(value) && options?.Contains(value, StringComparer.Ordinal) == false)
            throw HubSpotException.Invalid($"Property values were not valid: [{{\"isValid\":false,\"message\":\"{value} was not one of the allowed options: [{string.Join(", ", options)}]\",\"error\":\"INVALID_OPTION\",\"name\":\"{property}\"}}]");
        if (property == "email" && value?.Contains('@', StringComparison.Ordinal) == false)
            throw HubSpotException.Invalid($"Property values were not valid: [{{\"isValid\":false,\"message\":\"Email address {value} is invalid\",\"error\":\"INVALID_EMAIL\",\"name\":\"email\"}}]");
    }
}
