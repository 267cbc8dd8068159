namespace SupportMax.Saas.Identity;

/// <summary>Signs staff in and out by cookie.</summary>
public interface ISignInAppService
{
    /// <summary>Checks the password within the tenant and, when it is right, signs the person in.</summary>
    /// <param name="input">What was typed.</param>
    /// <param name="chosenTenant">Id or name of the tenant chosen on the sign-in page; counts when the input names none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<SignInOutcome> SignInAsync(SignInInput input, string? chosenTenant, CancellationToken cancellationToken);

    /// <summary>Ends the caller's session in this browser.</summary>
    Task SignOutAsync();
}

/// <summary>A sign-in as it was typed.</summary>
/// <param name="UserNameOrEmailAddress">User name or e-mail address.</param>
/// <param name="Password">The password.</param>
/// <param name="TenantName">The tenant's name; empty for operators.</param>
/// <param name="RememberMe">Keeps the session for 14 days, also when the browser is closed.</param>
public sealed record SignInInput(string? UserNameOrEmailAddress, string? Password, string? TenantName = null, bool RememberMe = false);

/// <summary>How a sign-in went; the numbers are ABP's.</summary>
public enum SignInOutcome
{
    /// <summary>Signed in.</summary>
    Success = 1,

    /// <summary>Tenant, name or password are wrong; which of them is not told.</summary>
    InvalidUserNameOrPassword = 2,

    /// <summary>The password is right, but the account is switched off.</summary>
    NotAllowed = 3,

    /// <summary>Too many wrong passwords; see <see cref="StaffConsts.LockoutTime"/>.</summary>
    LockedOut = 4,
}
