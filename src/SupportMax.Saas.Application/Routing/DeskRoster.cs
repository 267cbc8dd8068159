using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

/// <summary>Who is at the current tenant's desk on any host, with what they can be given.</summary>
internal sealed class DeskRoster(IDeskPresence presence, IRoutingRepository routing, RosterMemory memory, ICurrentTenant currentTenant, TimeProvider clock)
{
    private static readonly TimeSpan s_noteEvery = TimeSpan.FromSeconds(15);

    /// <summary>Notes who is here for the other hosts, and returns everybody who was ever at the desk.</summary>
    public async Task<IReadOnlyList<PresentAgent>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var here = presence.List(currentTenant.Id);
        foreach (var agent in here.Where(agent => memory.IsNews(currentTenant.Id, agent, s_noteEvery)))
            await routing.SaveSightingAsync(new AgentSighting(agent.Id, agent.Name, agent.Availability, agent.SeenAt), cancellationToken);
        var known = here.ToDictionary(agent => agent.Id);
        foreach (var sighting in await routing.ListSightingsAsync(cancellationToken))
        {
            if (known.TryGetValue(sighting.UserId, out var agent) && agent.SeenAt >= sighting.SeenAt)
                continue;
            var isThere = now - sighting.SeenAt <= DeskPresence.Expiry;
            known[sighting.UserId] = new PresentAgent(sighting.UserId, sighting.Name, isThere ? sighting.Availability : AgentAvailability.Offline, sighting.SeenAt);
        }

        return [.. known.Values];
    }
}
