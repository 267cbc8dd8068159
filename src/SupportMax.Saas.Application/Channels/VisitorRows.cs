using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Gives visitors who begin to write a row, with where they are.</summary>
internal sealed class VisitorRows(IVisitorRepository visitors, VisitorPlaces places, ICurrentTenant currentTenant, TimeProvider clock)
{
    /// <returns>The visitors, to read.</returns>
    public async Task<IReadOnlyDictionary<Guid, Visitor>> EnsureAsync(IReadOnlyCollection<Guid> visitorIds, CancellationToken cancellationToken)
    {
        var placed = visitorIds.Distinct().ToDictionary(id => id, id => places.Take(currentTenant.Id, id));
        await visitors.EnsureAsync(placed, clock.GetUtcNow(), cancellationToken);
        return (await visitors.ListAsync(placed.Keys, cancellationToken)).ToDictionary(visitor => visitor.Id);
    }
}
