using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Identity;

/// <summary>The current tenant's roles.</summary>
public interface IRoleAppService
{
    /// <summary>A page of roles; sorted by name.</summary>
    Task<PagedResult<RoleDto>> ListAsync(PageRequest page, CancellationToken cancellationToken);

    /// <summary>All roles, by name.</summary>
    Task<ListResult<RoleDto>> ListAllAsync(CancellationToken cancellationToken);

    /// <summary>One role.</summary>
    /// <exception cref="BusinessException"><see cref="IdentityErrorCodes.RoleNotFound"/></exception>
    Task<RoleDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Adds a role that permits nothing yet.</summary>
    /// <exception cref="BusinessException"><see cref="IdentityErrorCodes.InputRefused"/></exception>
    Task<RoleDto> CreateAsync(RoleInput input, CancellationToken cancellationToken);

    /// <summary>Changes a role; what it permits goes with its new name.</summary>
    /// <exception cref="BusinessException">
    /// <see cref="IdentityErrorCodes.RoleNotFound"/>, <see cref="IdentityErrorCodes.Stale"/>, <see cref="IdentityErrorCodes.InputRefused"/>, <see cref="IdentityErrorCodes.RoleStatic"/>
    /// </exception>
    Task<RoleDto> UpdateAsync(Guid id, RoleInput input, CancellationToken cancellationToken);

    /// <summary>Deletes a role that no user has.</summary>
    /// <exception cref="BusinessException">
    /// <see cref="IdentityErrorCodes.RoleNotFound"/>, <see cref="IdentityErrorCodes.RoleStatic"/>, <see cref="IdentityErrorCodes.RoleInUse"/>
    /// </exception>
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>A role, in ABP's shape.</summary>
/// <param name="Id">The role's id.</param>
/// <param name="Name">Its name, unique in the tenant.</param>
/// <param name="IsDefault">Given to new users unless said otherwise.</param>
/// <param name="IsStatic">Made by the product; can be neither renamed nor deleted.</param>
/// <param name="IsPublic">Shown to every member of staff.</param>
/// <param name="ConcurrencyStamp">Changes with every change.</param>
public sealed record RoleDto(Guid Id, string Name, bool IsDefault, bool IsStatic, bool IsPublic, string? ConcurrencyStamp) : ExtensibleDto;

/// <summary>What a role shall be.</summary>
public sealed record RoleInput(string? Name, bool IsDefault = false, bool IsPublic = true, string? ConcurrencyStamp = null);
