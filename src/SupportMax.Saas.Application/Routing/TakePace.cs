using System.Collections.Concurrent;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

/// <summary>How fast each tenant's people take conversations: a moving average of the time from one to the next while somebody waits.</summary>
internal sealed class TakePace(TimeProvider clock)
{
    private const double NewestShare = 0.2;
    private static readonly TimeSpan s_initial = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<TenantId, (DateTimeOffset Last, TimeSpan Pace)> _paces = new();

    /// <summary>Notes that a person took one that had waited for so long.</summary>
    public void Taken(TenantId tenantId, TimeSpan waited)
    {
        var now = clock.GetUtcNow();
        _paces.AddOrUpdate(
            tenantId,
            _ => (now, s_initial),
            (_, known) =>
            {
                // While nobody waited, nobody was slow.
                var since = now - known.Last < waited ? now - known.Last : waited;
                var seconds = (known.Pace.TotalSeconds * (1 - NewestShare)) + (Math.Min(since.TotalSeconds, s_longest.TotalSeconds) * NewestShare);
                return (now, TimeSpan.FromSeconds(seconds));
            });
    }

    /// <summary>How long the one at this place, from 1, is expected to wait.</summary>
    public TimeSpan Expect(TenantId tenantId, int place) => (_paces.TryGetValue(tenantId, out var known) ? known.Pace : s_initial) * place;
}
