using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Tenants;

/// <summary>The operators' list of tenants.</summary>
public interface ITenantAppService
{
    /// <summary>A page of tenants; sorted by name.</summary>
    Task<PagedResult<TenantDto>> ListAsync(PageRequest page, CancellationToken cancellationToken);

    /// <summary>One tenant.</summary>
    /// <exception cref="BusinessException"><see cref="TenantErrorCodes.NotFound"/></exception>
    Task<TenantDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Adds a tenant that can be used at once: roles, the user <c>admin</c>, widget and thresholds.</summary>
    /// <exception cref="BusinessException">
    /// <see cref="TenantErrorCodes.NameInvalid"/>, <see cref="TenantErrorCodes.NameTaken"/>, <see cref="Identity.IdentityErrorCodes.InputRefused"/>
    /// </exception>
    Task<TenantDto> CreateAsync(CreateTenantInput input, CancellationToken cancellationToken);

    /// <summary>Renames a tenant.</summary>
    /// <exception cref="BusinessException">
    /// <see cref="TenantErrorCodes.NotFound"/>, <see cref="TenantErrorCodes.Stale"/>, <see cref="TenantErrorCodes.NameInvalid"/>, <see cref="TenantErrorCodes.NameTaken"/>
    /// </exception>
    Task<TenantDto> RenameAsync(Guid id, RenameTenantInput input, CancellationToken cancellationToken);

    /// <summary>Deletes a tenant and all it owns, for good.</summary>
    /// <exception cref="BusinessException"><see cref="TenantErrorCodes.NotFound"/></exception>
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>A tenant, in ABP's shape.</summary>
public sealed record TenantDto(Guid Id, string Name, string ConcurrencyStamp) : ExtensibleDto;

/// <summary>A new tenant and its first administrator.</summary>
/// <param name="Name">The tenant's name.</param>
/// <param name="AdminEmailAddress">E-mail address of its user <c>admin</c>.</param>
/// <param name="AdminPassword">That user's password.</param>
public sealed record CreateTenantInput(string? Name, string? AdminEmailAddress, string? AdminPassword);

/// <summary>A tenant's new name.</summary>
public sealed record RenameTenantInput(string? Name, string? ConcurrencyStamp = null);
