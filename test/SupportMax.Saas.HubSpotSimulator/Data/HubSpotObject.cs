using System.Globalization;
using System.Text.Json.Nodes;

namespace SupportMax.Saas.HubSpotSimulator.Data;

/// <summary>A contact, company, ticket or note: texts by the property's name.</summary>
internal sealed record HubSpotObject(string Type, string Id, DateTimeOffset CreatedAt)
{
    public Dictionary<string, string?> Properties { get; init; } = new(StringComparer.Ordinal);

    public DateTimeOffset UpdatedAt { get; set; } = CreatedAt;

    public bool IsArchived { get; set; }

    public string? this[string property] => property == "hs_object_id" ? Id : Properties.GetValueOrDefault(property);

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public HubSpotObject Copy() => this with { Properties = new(Properties, StringComparer.Ordinal) };

    /// <param name="wanted">The properties to show; null for the usual ones.</param>
    public JsonObject ToJson(IReadOnlyCollection<string>? wanted)
    {
        var properties = new JsonObject { ["hs_object_id"] = Id };
        foreach (var name in wanted is { Count: > 0 } ? wanted : Properties.Keys)
            properties[name] = this[name];
        return new()
        {
            ["id"] = Id,
            ["properties"] = properties,
            ["createdAt"] = Format(CreatedAt),
            ["updatedAt"] = Format(UpdatedAt),
            ["archived"] = IsArchived,
        };
    }
}
