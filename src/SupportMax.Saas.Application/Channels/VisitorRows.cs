using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Gives a visitor who begins to write a row, with where they are.</summary>
internal sealed class VisitorRows(IVisitorRepository visitors, VisitorPlaces places, ICurrentTenant currentTenant, TimeProvider clock)
{
    public async Task<Visitor?> EnsureAsync(Guid visitorId, CancellationToken cancellationToken)
    {
        await visitors.EnsureAsync(visitorId, places.Take(currentTenant.Id, visitorId), clock.GetUtcNow(), cancellationToken);
        return await visitors.FindAsync(visitorId, cancellationToken);
    }
}
