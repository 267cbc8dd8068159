using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupportMax.Saas.Events;

/// <summary>How an event is written.</summary>
public static class EventJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The event as JSON.</summary>
    public static string Write(IIntegrationEvent fact) => JsonSerializer.Serialize(fact, fact.GetType(), s_options);

    /// <summary>The event that was written.</summary>
    /// <exception cref="JsonException">It was not.</exception>
    public static TEvent Read<TEvent>(string payload)
        where TEvent : IIntegrationEvent =>
        JsonSerializer.Deserialize<TEvent>(payload, s_options) ?? throw new JsonException("An event is an object.");
}
