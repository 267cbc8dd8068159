using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Identity;

/// <summary>The current tenant's staff.</summary>
public interface IUserAppService
{
    /// <summary>A page of users; sorted by userName, name, surname, email, phoneNumber or creationTime.</summary>
    Task<PagedResult<UserDto>> ListAsync(PageRequest page, CancellationToken cancellationToken);

    /// <summary>One user.</summary>
    /// <exception cref="BusinessException"><see cref="IdentityErrorCodes.UserNotFound"/></exception>
    Task<UserDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The roles a user has.</summary>
    /// <exception cref="BusinessException"><see cref="IdentityErrorCodes.UserNotFound"/></exception>
    Task<ListResult<RoleDto>> GetRolesAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Adds a user.</summary>
    /// <exception cref="BusinessException"><see cref="IdentityErrorCodes.InputRefused"/>, <see cref="IdentityErrorCodes.RoleNotFound"/></exception>
    Task<UserDto> CreateAsync(UserInput input, CancellationToken cancellationToken);

    /// <summary>Changes a user; an empty password stays as it is. Whoever is switched off is signed out within a minute.</summary>
    /// <exception cref="BusinessException">
    /// <see cref="IdentityErrorCodes.UserNotFound"/>, <see cref="IdentityErrorCodes.Stale"/>, <see cref="IdentityErrorCodes.InputRefused"/>,
    /// <see cref="IdentityErrorCodes.RoleNotFound"/>, <see cref="IdentityErrorCodes.SelfForbidden"/>
    /// </exception>
    Task<UserDto> UpdateAsync(Guid id, UserInput input, Guid callerId, CancellationToken cancellationToken);

    /// <summary>Deletes a user.</summary>
    /// <exception cref="BusinessException"><see cref="IdentityErrorCodes.UserNotFound"/>, <see cref="IdentityErrorCodes.SelfForbidden"/></exception>
    Task DeleteAsync(Guid id, Guid callerId, CancellationToken cancellationToken);
}
