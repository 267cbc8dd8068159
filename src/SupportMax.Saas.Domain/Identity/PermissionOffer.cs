using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>
/// A permission that one of the product's own roles was given once. Whether it still has it is its administrator's business: it is
/// not given a second time.
/// </summary>
public sealed class PermissionOffer : ITenantOwned
{
    private PermissionOffer()
    {
    }

    /// <summary>A new offer.</summary>
    public PermissionOffer(string role, string permission)
    {
        Role = role;
        Permission = permission;
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The role's name.</summary>
    public string Role { get; private set; } = "";

    /// <summary>The permission's name.</summary>
    public string Permission { get; private set; } = "";
}
