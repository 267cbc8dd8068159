namespace SupportMax.Saas.Tenants;

/// <summary>The operators' list of tenants.</summary>
public interface ITenantRepository
{
    /// <summary>The tenant, or null.</summary>
    Task<Tenant?> FindAsync(TenantId id, CancellationToken cancellationToken);

    /// <summary>The tenant with this name in any case, or null.</summary>
    Task<Tenant?> FindByNameAsync(string name, CancellationToken cancellationToken);

    /// <summary>All active tenants, oldest first.</summary>
    Task<IReadOnlyList<Tenant>> ListActiveAsync(CancellationToken cancellationToken);

    /// <summary>A page of tenants by name, and how many there are.</summary>
    Task<(IReadOnlyList<Tenant> Items, long TotalCount)> PageAsync(string? filter, int skip, int take, bool descending, CancellationToken cancellationToken);

    /// <summary>Adds a tenant; written with the unit of work.</summary>
    void Add(Tenant tenant);

    /// <summary>Removes a tenant and, by the database's cascade, all that it owned.</summary>
    void Remove(Tenant tenant);
}
