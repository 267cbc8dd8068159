using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Identity;

/// <summary>What signed-in staff see and change of their own account.</summary>
public interface IProfileAppService
{
    /// <summary>The caller's account.</summary>
    Task<ProfileDto> GetAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>Changes names and addresses.</summary>
    /// <exception cref="BusinessException"><see cref="IdentityErrorCodes.InputRefused"/>, <see cref="IdentityErrorCodes.Stale"/></exception>
    Task<ProfileDto> UpdateAsync(Guid userId, ProfileInput input, CancellationToken cancellationToken);

    /// <summary>Changes the password. Every other session of the person ends within a minute.</summary>
    /// <exception cref="BusinessException"><see cref="IdentityErrorCodes.InputRefused"/></exception>
    Task ChangePasswordAsync(Guid userId, ChangePasswordInput input, CancellationToken cancellationToken);
}

/// <summary>The caller's account.</summary>
public sealed record ProfileDto(
    string UserName, string? Email, string? Name, string? Surname, string? PhoneNumber, bool IsExternal, bool HasPassword, string? ConcurrencyStamp) : ExtensibleDto;

/// <summary>What the caller wants its account to be.</summary>
public sealed record ProfileInput(string? UserName, string? Email, string? Name, string? Surname, string? PhoneNumber, string? ConcurrencyStamp);

/// <summary>A change of the caller's password.</summary>
public sealed record ChangePasswordInput(string? CurrentPassword, string? NewPassword);
