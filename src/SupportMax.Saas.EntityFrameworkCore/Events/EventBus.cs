using System.Diagnostics;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Events;

internal sealed class EventBus(SupportMaxDbContext context, HostIdentity host, TimeProvider clock) : IEventBus
{
    public void Publish(IIntegrationEvent fact) => context.Add(ToRow(fact, host, clock));

    /// <summary>The row of an event; its tenant is given when it is saved.</summary>
    public static OutboxEvent ToRow(IIntegrationEvent fact, HostIdentity host, TimeProvider clock) => new(new EventEnvelope(
        Guid.CreateVersion7(), default, EventNameAttribute.Of(fact.GetType()), fact.Key, EventJson.Write(fact),
        clock.GetUtcNow(), host.Id, Activity.Current?.Id));
}
