using System.Text.Json;
using System.Text.Json.Nodes;

namespace SupportMax.Saas.Partners;

/// <summary>Holds JSON against a JSON schema: types, constants, enums, required and undescribed members.</summary>
internal static class SchemaCheck
{
    public static IEnumerable<string> Differences(JsonNode? value, JsonNode schema, string path)
    {
        if (schema is not JsonObject rules)
            return [];
        var wrong = new List<string>();
        if (rules["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
            wrong.Add($"{path} is not {constant}");
        if (rules["enum"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value)))
            wrong.Add($"{path} is {value?.ToJsonString()}, not one of {allowed.ToJsonString()}");
        if (rules["type"] is { } type && !(type is JsonArray types ? types.Select(one => one!.GetValue<string>()) : [type.GetValue<string>()]).Any(name => Is(value, name)))
            wrong.Add($"{path} is {value?.ToJsonString() ?? "null"}, not {type.ToJsonString()}");
        if (value is JsonObject map)
        {
            wrong.AddRange((rules["required"] as JsonArray ?? []).Where(name => !map.ContainsKey(name!.GetValue<string>())).Select(name => $"{path}.{name} is missing"));
            foreach (var (name, member) in map)
                wrong.AddRange(rules["properties"]?[name] is { } known ? Differences(member, known, $"{path}.{name}") : [$"{path}.{name} is not described"]);
        }

        if (value is JsonArray list && rules["items"] is { } items)
            wrong.AddRange(list.SelectMany((item, index) => Differences(item, items, $"{path}[{index}]")));
        return wrong;
    }

    private static bool Is(JsonNode? value, string type) => (value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        JsonValueKind.Null => type == "null",
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type is "number" or "integer",
        _ => type == "boolean",
    };
}
