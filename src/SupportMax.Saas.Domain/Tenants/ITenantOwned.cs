namespace SupportMax.Saas.Tenants;

/// <summary>A row that belongs to one tenant. Its table carries a query filter and a row-level security policy.</summary>
public interface ITenantOwned
{
    /// <summary>The owner. A new entity gets it from the current tenant when it is saved.</summary>
    TenantId TenantId { get; }
}
