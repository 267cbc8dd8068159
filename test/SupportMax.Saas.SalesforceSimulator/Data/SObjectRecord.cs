using System.Globalization;
using System.Text.Json.Nodes;

namespace SupportMax.Saas.SalesforceSimulator.Data;

/// <summary>One record: its fields by name, in any case.</summary>
internal sealed class SObjectRecord(SObjectType type, string id)
{
    private readonly Dictionary<string, JsonNode?> _values = new(StringComparer.OrdinalIgnoreCase);

    public SObjectType Type { get; } = type;

    public string Id { get; } = id;

    public bool IsDeleted => this["IsDeleted"]?.GetValue<bool>() == true;

    public JsonNode? this[string field]
    {
        get => _values.GetValueOrDefault(field);
        set => _values[field] = value?.DeepClone();
    }

    public string? Text(string field) => this[field]?.ToString();

    public SObjectRecord Copy()
    {
        var copy = new SObjectRecord(Type, Id);
        foreach (var (name, value) in _values)
            copy[name] = value;
        return copy;
    }

    /// <summary>The form in which a REST answer shows times.</summary>
    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture);

    public JsonObject ToJson(string version)
    {
        var json = new JsonObject { ["attributes"] = Attributes(version) };
        foreach (var field in Type.Fields)
            json[field.Name] = this[field.Name]?.DeepClone();
        return json;
    }

    public JsonObject Attributes(string version) => new() { ["type"] = Type.Name, ["url"] = $"/services/data/{version}/sobjects/{Type.Name}/{Id}" };
}
