using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Events;

/// <summary>An event that is written with its change and waits to be sent.</summary>
public sealed class OutboxEvent : ITenantOwned
{
    private OutboxEvent()
    {
    }

    /// <summary>A new event.</summary>
    public OutboxEvent(EventEnvelope envelope)
    {
        Id = envelope.Id;
        Name = envelope.Name;
        Key = envelope.Key;
        Payload = envelope.Payload;
        OccurredAt = envelope.OccurredAt;
        Origin = envelope.Origin;
        Trace = envelope.Trace;
    }

    /// <summary>Its place: events are sent in this order within a key.</summary>
    public long Position { get; private set; }

    /// <summary>The event's id; whoever has handled it remembers that.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>Which type of event.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is about.</summary>
    public Guid Key { get; private set; }

    /// <summary>The event as JSON.</summary>
    public string Payload { get; private set; } = "";

    /// <summary>When it happened.</summary>
    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>The host that wrote it.</summary>
    public Guid Origin { get; private set; }

    /// <summary>The W3C trace in which it happened.</summary>
    public string? Trace { get; private set; }

    /// <summary>As it travels.</summary>
    public EventEnvelope ToEnvelope() => new(Id, TenantId, Name, Key, Payload, OccurredAt, Origin, Trace);
}
