using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Events;

internal sealed class DueEvents(SupportMaxDbContext context) : IDueEvents
{
    public async Task<IReadOnlyList<TenantId>> ListTenantsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var tenants = await context.Database.SqlQuery<Guid>($"select tenants_with_deferred_events({now}) as \"Value\"").ToListAsync(cancellationToken);
        return [.. tenants.Select(tenant => new TenantId(tenant))];
    }

    public Task<DateTimeOffset?> FindNextAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        context.Database.SqlQuery<DateTimeOffset?>($"select next_deferred_event({now}) as \"Value\"").SingleAsync(cancellationToken);
}
