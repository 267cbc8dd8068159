using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

/// <summary>A tenant's own way of working with customers; a tenant without a row has <see cref="DeskPolicy.Default"/>.</summary>
public sealed class DeskSettings : ITenantOwned
{
    private DeskSettings()
    {
    }

    /// <summary>Settings with this policy.</summary>
    public DeskSettings(DeskPolicy policy) => Policy = policy;

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The policy.</summary>
    public DeskPolicy Policy { get; private set; } = DeskPolicy.Default;

    /// <summary>Replaces the policy.</summary>
    public void Change(DeskPolicy policy) => Policy = policy;
}
