using System.Globalization;
using System.Text;
using Confluent.Kafka;
using SupportMax.Saas.Events;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Kafka;

/// <summary>Events as Kafka's messages: who, what and where stand in headers, so that nobody has to read the content to route it.</summary>
internal static class KafkaEnvelopes
{
    private const string Id = "id";
    private const string Tenant = "tenant";
    private const string Type = "type";
    private const string About = "key";
    private const string Time = "time";
    private const string Origin = "origin";
    private const string Trace = "traceparent";

    public static Message<string, string> Write(EventEnvelope envelope)
    {
        var headers = new Headers
        {
            { Id, Bytes(envelope.Id.ToString()) },
            { Tenant, Bytes(envelope.TenantId.ToString()) },
            { Type, Bytes(envelope.Name) },
            { About, Bytes(envelope.Key.ToString()) },
            { Time, Bytes(envelope.OccurredAt.ToString("O", CultureInfo.InvariantCulture)) },
            { Origin, Bytes(envelope.Origin.ToString()) },
        };
        if (envelope.Trace is not null)
            headers.Add(Trace, Bytes(envelope.Trace));
        return new Message<string, string> { Key = $"{envelope.TenantId}/{envelope.Key}", Value = envelope.Payload, Headers = headers };
    }

    /// <summary>The event; null when the message is none.</summary>
    public static EventEnvelope? Read(Message<string, string> message)
    {
        var isWhole = Guid.TryParse(Text(message, Id), out var id)
            & Guid.TryParse(Text(message, Tenant), out var tenant)
            & Guid.TryParse(Text(message, About), out var about)
            & Guid.TryParse(Text(message, Origin), out var origin)
            & DateTimeOffset.TryParse(Text(message, Time), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time);
        return isWhole && Text(message, Type) is { } name && message.Value is not null
            ? new EventEnvelope(id, new TenantId(tenant), name, about, message.Value, time, origin, Text(message, Trace))
            : null;
    }

    private static string? Text(Message<string, string> message, string header) =>
        message.Headers is { } headers && headers.TryGetLastBytes(header, out var bytes) && bytes is not null ? Encoding.UTF8.GetString(bytes) : null;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
