using System.Collections.Concurrent;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

internal sealed class DeskPresence(DeskSignal signal, TimeProvider clock) : IDeskPresence
{
    /// <summary>A line says every second that it is alive; one that was silent for so long is dead.</summary>
    public static readonly TimeSpan Expiry = TimeSpan.FromSeconds(45);

    private readonly ConcurrentDictionary<(TenantId TenantId, Guid MemberId), Desk> _desks = new();

    public void Seen(TenantId tenantId, StaffMember member, string connectionId)
    {
        var desk = _desks.GetOrAdd((tenantId, member.Id), _ => new Desk(member.Name));
        if (desk.See(connectionId, clock.GetUtcNow()))
            signal.Wake(tenantId);
    }

    public void Left(TenantId tenantId, Guid memberId, string connectionId)
    {
        if (!_desks.TryGetValue((tenantId, memberId), out var desk))
            return;
        desk.Leave(connectionId, clock.GetUtcNow());
        signal.Wake(tenantId);
    }

    public void Choose(TenantId tenantId, Guid memberId, AgentAvailability availability)
    {
        if (!_desks.TryGetValue((tenantId, memberId), out var desk))
            return;
        desk.Chosen = availability;
        signal.Wake(tenantId);
    }

    public IReadOnlyList<PresentAgent> List(TenantId tenantId)
    {
        var now = clock.GetUtcNow();
        return [.. _desks.Where(desk => desk.Key.TenantId == tenantId).Select(desk => desk.Value.Describe(desk.Key.MemberId, now))];
    }

    private sealed class Desk(string name)
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<string, DateTimeOffset> _lines = new(StringComparer.Ordinal);
        private DateTimeOffset _seenAt;

        public AgentAvailability Chosen { get; set; } = AgentAvailability.Online;

        /// <returns>Whether the agent was not there before.</returns>
        public bool See(string connectionId, DateTimeOffset now)
        {
            lock (_lock)
            {
                var isNew = !IsThere(now);
                _lines[connectionId] = now;
                _seenAt = now;
                return isNew;
            }
        }

        public void Leave(string connectionId, DateTimeOffset now)
        {
            lock (_lock)
            {
                _lines.Remove(connectionId);
                _seenAt = now;
            }
        }

        public PresentAgent Describe(Guid id, DateTimeOffset now)
        {
            lock (_lock)
                return new PresentAgent(id, name, IsThere(now) ? Chosen : AgentAvailability.Offline, _seenAt);
        }

        private bool IsThere(DateTimeOffset now)
        {
            foreach (var line in _lines.Where(line => now - line.Value > Expiry).Select(line => line.Key).ToList())
                _lines.Remove(line);
            return _lines.Count > 0;
        }
    }
}
