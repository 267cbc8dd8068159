using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Identity;

/// <summary>Shows and changes what a role or a single user may do.</summary>
public interface IPermissionAppService
{
    /// <summary>All permissions of the current tenant's side, each with whether the role or user has it.</summary>
    /// <param name="providerName"><c>R</c> for a role, <c>U</c> for a user.</param>
    /// <param name="providerKey">The role's name or the user's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BusinessException">
    /// <see cref="IdentityErrorCodes.RoleNotFound"/>, <see cref="IdentityErrorCodes.UserNotFound"/>, <see cref="IdentityErrorCodes.PermissionProviderUnknown"/>
    /// </exception>
    Task<PermissionListDto> GetAsync(string providerName, string providerKey, CancellationToken cancellationToken);

    /// <summary>Grants and revokes the named permissions; others stay.</summary>
    /// <exception cref="BusinessException">As above, and <see cref="IdentityErrorCodes.PermissionUnknown"/></exception>
    Task UpdateAsync(string providerName, string providerKey, PermissionChanges changes, CancellationToken cancellationToken);
}

/// <summary>Permissions of a role or user, in ABP's shape.</summary>
public sealed record PermissionListDto(string EntityDisplayName, IReadOnlyList<PermissionGroupDto> Groups);

/// <summary>A group of permissions.</summary>
public sealed record PermissionGroupDto(string Name, string DisplayName, string DisplayNameKey, string DisplayNameResource, IReadOnlyList<PermissionDto> Permissions);

/// <summary>A permission, and who grants it.</summary>
public sealed record PermissionDto(
    string Name, string DisplayName, string? ParentName, bool IsGranted, IReadOnlyList<string> AllowedProviders, IReadOnlyList<PermissionProviderDto> GrantedProviders);

/// <summary>A role or user that grants a permission.</summary>
public sealed record PermissionProviderDto(string ProviderName, string ProviderKey);

/// <summary>Permissions to grant or revoke.</summary>
public sealed record PermissionChanges(IReadOnlyList<PermissionChange>? Permissions);

/// <summary>A permission to grant or revoke.</summary>
public sealed record PermissionChange(string Name, bool IsGranted);
