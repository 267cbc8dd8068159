using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Tenants;

/// <summary>After a migration to a newer version, the product's own roles of every tenant get the permissions that came with it.</summary>
internal sealed class NewPermissionsSeed(TenantScopes scopes) : IDataSeedContributor
{
    private const int PageSize = 500;

    public int Order => 40;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        await OfferAsync(TenantId.Host, RolePresets.Host, cancellationToken);
        foreach (var tenant in await ListAsync(cancellationToken))
            await OfferAsync(tenant, RolePresets.Tenant, cancellationToken);
    }

    private Task<bool> OfferAsync(TenantId tenantId, IReadOnlyList<RolePreset> presets, CancellationToken cancellationToken) => scopes.RunAsync(
        tenantId,
        services => services.GetRequiredService<IUnitOfWork>().InTransactionAsync(
            async token =>
            {
                await services.GetRequiredService<PermissionOffers>().OfferAsync(presets, token);
                return true;
            },
            cancellationToken));

    private Task<List<TenantId>> ListAsync(CancellationToken cancellationToken) => scopes.RunAsync(TenantId.Host, async services =>
    {
        var tenants = services.GetRequiredService<ITenantRepository>();
        var all = new List<TenantId>();
        while (true)
        {
            var (items, totalCount) = await tenants.PageAsync(filter: null, all.Count, PageSize, descending: false, cancellationToken);
            all.AddRange(items.Select(tenant => tenant.Id));
            if (items.Count == 0 || all.Count >= totalCount)
                return all;
        }
    });
}
