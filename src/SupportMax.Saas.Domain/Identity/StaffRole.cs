using Microsoft.AspNetCore.Identity;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>A named set of permissions within one tenant.</summary>
public sealed class StaffRole : IdentityRole<Guid>, ITenantOwned
{
    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>Given to new users unless said otherwise.</summary>
    public bool IsDefault { get; set; }

    /// <summary>Made by the product; can be neither renamed nor deleted.</summary>
    public bool IsStatic { get; set; }

    /// <summary>Shown to every member of staff.</summary>
    public bool IsPublic { get; set; } = true;
}

/// <summary>A user's role.</summary>
public sealed class StaffUserRole : IdentityUserRole<Guid>, ITenantOwned
{
    /// <inheritdoc />
    public TenantId TenantId { get; private set; }
}

/// <summary>A claim of a user.</summary>
public sealed class StaffUserClaim : IdentityUserClaim<Guid>, ITenantOwned
{
    /// <inheritdoc />
    public TenantId TenantId { get; private set; }
}

/// <summary>An external sign-in of a user.</summary>
public sealed class StaffUserLogin : IdentityUserLogin<Guid>, ITenantOwned
{
    /// <inheritdoc />
    public TenantId TenantId { get; private set; }
}

/// <summary>A token of a user, such as an authenticator key.</summary>
public sealed class StaffUserToken : IdentityUserToken<Guid>, ITenantOwned
{
    /// <inheritdoc />
    public TenantId TenantId { get; private set; }
}

/// <summary>A claim of a role.</summary>
public sealed class StaffRoleClaim : IdentityRoleClaim<Guid>, ITenantOwned
{
    /// <inheritdoc />
    public TenantId TenantId { get; private set; }
}
