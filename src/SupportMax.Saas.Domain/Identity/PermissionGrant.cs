using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>A permission that a role or a single user has.</summary>
public sealed class PermissionGrant : ITenantOwned
{
    /// <summary>Provider name of a role, as in ABP.</summary>
    public const string RoleProvider = "R";

    /// <summary>Provider name of a user, as in ABP.</summary>
    public const string UserProvider = "U";

    private PermissionGrant()
    {
    }

    /// <summary>A new grant.</summary>
    public PermissionGrant(string permission, string providerName, string providerKey)
    {
        Permission = permission;
        ProviderName = providerName;
        ProviderKey = providerKey;
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The permission's name.</summary>
    public string Permission { get; private set; } = "";

    /// <summary><see cref="RoleProvider"/> or <see cref="UserProvider"/>.</summary>
    public string ProviderName { get; private set; } = "";

    /// <summary>The role's name or the user's id.</summary>
    public string ProviderKey { get; private set; } = "";
}
