using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>The partners' connections to this host.</summary>
internal sealed class PartnerConnections
{
    private readonly ConcurrentDictionary<TenantId, ConcurrentDictionary<Guid, PartnerConnection>> _byTenant = new();

    public PartnerConnections(IHostApplicationLifetime lifetime) => lifetime.ApplicationStopping.Register(() =>
    {
        foreach (var connection in All)
            connection.Drain();
    });

    /// <summary>All connections.</summary>
    public IEnumerable<PartnerConnection> All => _byTenant.Values.SelectMany(connections => connections.Values);

    /// <summary>A tenant's connections.</summary>
    public IEnumerable<PartnerConnection> Of(TenantId tenantId) => _byTenant.TryGetValue(tenantId, out var connections) ? connections.Values : [];

    /// <summary>Adds a connection, unless its client has as many as it may.</summary>
    public bool TryAdd(PartnerConnection connection, int maxPerClient)
    {
        var connections = _byTenant.GetOrAdd(connection.Caller.TenantId, _ => new());
        connections[connection.Id] = connection;
        if (connections.Values.Count(other => other.Caller.ClientId == connection.Caller.ClientId) <= maxPerClient)
            return true;
        connections.TryRemove(connection.Id, out _);
        return false;
    }

    public void Remove(PartnerConnection connection)
    {
        if (_byTenant.TryGetValue(connection.Caller.TenantId, out var connections))
            connections.TryRemove(connection.Id, out _);
    }
}
