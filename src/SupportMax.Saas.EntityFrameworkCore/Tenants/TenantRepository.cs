using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Tenants;

internal sealed class TenantRepository(SupportMaxDbContext context) : ITenantRepository
{
    public Task<Tenant?> FindAsync(TenantId id, CancellationToken cancellationToken) =>
        context.Set<Tenant>().SingleOrDefaultAsync(tenant => tenant.Id == id && tenant.Id != TenantId.Host, cancellationToken);

    public Task<Tenant?> FindByNameAsync(string name, CancellationToken cancellationToken)
    {
        var normalized = Tenant.Normalize(name);
        return context.Set<Tenant>().SingleOrDefaultAsync(tenant => tenant.NormalizedName == normalized && tenant.Id != TenantId.Host, cancellationToken);
    }

    public async Task<IReadOnlyList<Tenant>> ListActiveAsync(CancellationToken cancellationToken) =>
        await context.Set<Tenant>().AsNoTracking()
            .Where(tenant => tenant.IsActive && tenant.Id != TenantId.Host).OrderBy(tenant => tenant.CreatedAt).ToListAsync(cancellationToken);

    public async Task<(IReadOnlyList<Tenant> Items, long TotalCount)> PageAsync(
        string? filter, int skip, int take, bool descending, CancellationToken cancellationToken)
    {
        var query = context.Set<Tenant>().AsNoTracking().Where(tenant => tenant.Id != TenantId.Host);
        if (!string.IsNullOrWhiteSpace(filter))
        {
            var part = Tenant.Normalize(filter);
            query = query.Where(tenant => tenant.NormalizedName.Contains(part));
        }

        var ordered = descending ? query.OrderByDescending(tenant => tenant.NormalizedName) : query.OrderBy(tenant => tenant.NormalizedName);
        return (await ordered.Skip(skip).Take(take).ToListAsync(cancellationToken), await query.LongCountAsync(cancellationToken));
    }

    public void Add(Tenant tenant) => context.Add(tenant);

    public void Remove(Tenant tenant) => context.Remove(tenant);
}
