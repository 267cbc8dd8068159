using System.Collections.Concurrent;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Events;

[EventName("test.probe")]
internal sealed record Probe(Guid About, int Number) : IIntegrationEvent
{
    public Guid Key => About;

    /// <summary>The row that handling it leaves: a second one with the same name would be refused.</summary>
    public string RowName => $"{About:N}-{Number:D5}";
}

/// <summary>What the hosts of a test have heard, and when a handler is to fail.</summary>
internal sealed class ProbeLog
{
    private int _order;

    public ConcurrentQueue<(TenantId Tenant, Probe Probe)> Heard { get; } = new();

    /// <summary>How often the ears were opened.</summary>
    public int Missed;

    public Action<Probe> BeforeHandling { get; set; } = _ => { };

    public int NextOrder() => Interlocked.Increment(ref _order);
}

/// <summary>Leaves a row for each event; its position says in which order they were handled.</summary>
internal sealed class ProbeHandler(ProbeLog log, IProductAreaRepository rows) : IEventHandler<Probe>
{
    public Task HandleAsync(Probe fact, CancellationToken cancellationToken)
    {
        log.BeforeHandling(fact);
        rows.Add(new ProductArea(fact.RowName, log.NextOrder()));
        return Task.CompletedTask;
    }
}

internal sealed class ProbeEar(ProbeLog log) : IBroadcastHandler<Probe>
{
    public void Handle(TenantId tenantId, Probe fact, bool isOwn) => log.Heard.Enqueue((tenantId, fact));

    public void HandleMissed() => Interlocked.Increment(ref log.Missed);
}
