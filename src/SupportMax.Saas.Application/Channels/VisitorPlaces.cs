using System.Collections.Concurrent;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>
/// Where visitors are who have not written yet: whoever only looks leaves nothing in the database. In this host's memory, for an hour, and only so many;
/// what is forgotten is told again with the next page.
/// </summary>
internal sealed class VisitorPlaces(TimeProvider clock)
{
    private const int Most = 20_000;
    private static readonly TimeSpan s_kept = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<(TenantId TenantId, Guid VisitorId), (VisitorPlace Place, DateTimeOffset Until)> _places = new();

    /// <summary>Notes where somebody is.</summary>
    public void Note(TenantId tenantId, Guid visitorId, VisitorPlace place)
    {
        if (_places.Count >= Most)
            Forget();
        _places[(tenantId, visitorId)] = (place, clock.GetUtcNow() + s_kept);
    }

    /// <summary>Where somebody is, and forgets it: from here on it stands in their row.</summary>
    public VisitorPlace Take(TenantId tenantId, Guid visitorId) =>
        _places.TryRemove((tenantId, visitorId), out var known) && known.Until > clock.GetUtcNow() ? known.Place : VisitorPlace.Unknown;

    /// <summary>What is old goes; when nothing is, the older half does.</summary>
    private void Forget()
    {
        var now = clock.GetUtcNow();
        var inOrder = _places.OrderBy(known => known.Value.Until).Select(known => known.Key).ToList();
        foreach (var key in inOrder.Where((key, at) => at < Most / 2 || (_places.TryGetValue(key, out var known) && known.Until <= now)))
            _places.TryRemove(key, out _);
    }
}
