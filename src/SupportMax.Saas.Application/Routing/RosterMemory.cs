using System.Collections.Concurrent;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

/// <summary>What this host has told the others about its agents, and when each agent was last given a conversation.</summary>
internal sealed class RosterMemory
{
    private readonly ConcurrentDictionary<(TenantId, Guid), PresentAgent> _told = new();
    private readonly ConcurrentDictionary<(TenantId, Guid), DateTimeOffset> _given = new();

    /// <summary>Whether the others do not know this yet; from here on they do.</summary>
    public bool IsNews(TenantId tenantId, PresentAgent agent, TimeSpan tellEvery)
    {
        if (_told.TryGetValue((tenantId, agent.Id), out var told) && told.Availability == agent.Availability
            && (agent.SeenAt == told.SeenAt || (agent.Availability != AgentAvailability.Offline && agent.SeenAt - told.SeenAt < tellEvery)))
            return false;
        _told[(tenantId, agent.Id)] = agent;
        return true;
    }

    /// <summary>Notes that an agent was given a conversation.</summary>
    public void Give(TenantId tenantId, Guid agentId, DateTimeOffset now) => _given[(tenantId, agentId)] = now;

    /// <summary>When the agent was last given one; the beginning of time when never.</summary>
    public DateTimeOffset LastGiven(TenantId tenantId, Guid agentId) => _given.GetValueOrDefault((tenantId, agentId));
}
