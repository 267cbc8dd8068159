using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Events;

/// <summary>An event as it travels between hosts.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="TenantId">Whose it is.</param>
/// <param name="Name">Which type of event.</param>
/// <param name="Key">What it is about; the order holds within a key.</param>
/// <param name="Payload">The event as JSON.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="Origin">The host that wrote it.</param>
/// <param name="Trace">The W3C trace in which it happened.</param>
public sealed record EventEnvelope(Guid Id, TenantId TenantId, string Name, Guid Key, string Payload, DateTimeOffset OccurredAt, Guid Origin, string? Trace);
