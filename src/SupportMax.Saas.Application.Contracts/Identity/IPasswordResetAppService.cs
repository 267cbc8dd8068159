using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Identity;

/// <summary>A way back in for staff who have forgotten their password.</summary>
public interface IPasswordResetAppService
{
    /// <summary>
    /// Sends a link to the address, if somebody in the tenant has it. The answer is the same either way and comes before anything is looked up,
    /// so that it does not tell who works where.
    /// </summary>
    /// <param name="input">Who has forgotten it.</param>
    /// <param name="chosenTenant">Id or name of the tenant chosen on the sign-in page; counts when the input names none.</param>
    /// <param name="site">The address of this site, in front of the link's path.</param>
    void Request(PasswordResetRequest input, string? chosenTenant, Uri site);

    /// <summary>Sets a new password and ends a lock. The link's token works once, and for a day.</summary>
    /// <exception cref="BusinessException"><see cref="IdentityErrorCodes.ResetTokenInvalid"/>, <see cref="IdentityErrorCodes.InputRefused"/></exception>
    Task ResetAsync(PasswordResetInput input, string? chosenTenant, CancellationToken cancellationToken);
}

/// <summary>Somebody has forgotten a password; ABP's shape, and the tenant's name.</summary>
public sealed record PasswordResetRequest(string? Email, string? TenantName = null);

/// <summary>A new password, with what the link said; ABP's shape.</summary>
public sealed record PasswordResetInput(Guid UserId, string? ResetToken, string? Password);
