using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SupportMax.Saas.Partners;

/// <summary>Writes JSON as YAML for people: indented, texts in double quotes.</summary>
internal static class YamlText
{
    private static readonly JsonSerializerOptions s_text = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode document)
    {
        var text = new StringBuilder();
        WriteBlock(text, document, depth: 0);
        return text.ToString();
    }

    private static void WriteBlock(StringBuilder text, JsonNode? node, int depth)
    {
        if (node is JsonObject map)
        {
            foreach (var (name, value) in map)
                WriteEntry(text.Append(' ', depth * 2).Append(Key(name)).Append(':'), value, depth + 1);
        }
        else
        {
            foreach (var item in (JsonArray)node!)
                WriteEntry(text.Append(' ', depth * 2).Append('-'), item, depth + 1);
        }
    }

    private static void WriteEntry(StringBuilder text, JsonNode? value, int depth)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } or JsonArray { Count: > 0 }:
                WriteBlock(text.Append('\n'), value, depth);
                break;
            case null:
                text.Append(" null\n");
                break;
            default:
                text.Append(' ').Append(value.ToJsonString(s_text)).Append('\n');
                break;
        }
    }

    private static string Key(string name) => name.All(letter => char.IsAsciiLetter(letter) || letter is '_' or '-') ? name : JsonSerializer.Serialize(name, s_text);
}
