using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SupportMax.Saas.Partners;

/// <summary>JSON schemas of what travels, made of the very types that are written and read.</summary>
internal static class FrameSchemas
{
    private static readonly JsonSchemaExporterOptions s_exact = new() { TreatNullObliviousAsNonNullable = true };

    // Schemas say what a text may be; the converter that mends broken texts would hide that.
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>A type's schema.</summary>
    public static JsonObject Of(Type type) => s_options.GetJsonSchemaAsNode(type, s_exact) as JsonObject ?? [];

    /// <summary>The frames of one direction, by the value of <c>type</c>.</summary>
    public static IEnumerable<(string Name, JsonObject Schema)> Frames<TFrame>()
    {
        foreach (var frame in typeof(TFrame).GetCustomAttributes<JsonDerivedTypeAttribute>())
        {
            var (name, schema) = ((string)frame.TypeDiscriminator!, Of(frame.DerivedType));
            var properties = new JsonObject { ["type"] = new JsonObject { ["const"] = name } };
            foreach (var (property, value) in schema["properties"] as JsonObject ?? [])
                properties[property] = value?.DeepClone();
            var required = new JsonArray("type");
            // The server always writes all of a frame, but for what says that it may be left out.
            foreach (var property in frame.DerivedType.GetProperties().Where(_ => typeof(TFrame) == typeof(ServerFrame)))
            {
                if (property.GetCustomAttribute<JsonIgnoreAttribute>() is null)
                    required.Add(JsonNamingPolicy.CamelCase.ConvertName(property.Name));
            }

            yield return (name, new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required });
        }
    }
}
