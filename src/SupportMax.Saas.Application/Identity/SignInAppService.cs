using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

internal sealed class SignInAppService(
    SignInManager<StaffUser> signIn,
    IStaffReader reader,
    StaffTenants tenants,
    ICurrentTenant currentTenant,
    TimeProvider clock) : ISignInAppService
{
    private static readonly TimeSpan s_rememberFor = TimeSpan.FromDays(14);

    private readonly UserManager<StaffUser> _users = signIn.UserManager;

    public async Task<SignInOutcome> SignInAsync(SignInInput input, string? chosenTenant, CancellationToken cancellationToken)
    {
        if (await tenants.FindAsync(input.TenantName, chosenTenant, cancellationToken) is not { } tenantId)
            return SignInOutcome.InvalidUserNameOrPassword;
        using var tenant = currentTenant.Change(tenantId);
        var password = input.Password ?? "";
        if (await FindUserAsync(input.UserNameOrEmailAddress) is not { } user)
        {
            // As slow as a wrong password, so that time does not tell which names exist.
            _users.PasswordHasher.HashPassword(new StaffUser(), password);
            return SignInOutcome.InvalidUserNameOrPassword;
        }

        var outcome = await CheckAsync(user, password, cancellationToken);
        if (outcome == SignInOutcome.Success)
        {
            await NoteLanguageAsync(user, cancellationToken);
            await signIn.SignInAsync(user, Properties(input.RememberMe));
        }

        return outcome;
    }

    public Task SignOutAsync() => signIn.SignOutAsync();

    private async Task<SignInOutcome> CheckAsync(StaffUser user, string password, CancellationToken cancellationToken)
    {
        if (await _users.IsLockedOutAsync(user))
            return SignInOutcome.LockedOut;
        if (!await _users.CheckPasswordAsync(user, password))
        {
            await CountFailureAsync(user, cancellationToken);
            return await _users.IsLockedOutAsync(user) ? SignInOutcome.LockedOut : SignInOutcome.InvalidUserNameOrPassword;
        }

        if (!user.IsActive)
            return SignInOutcome.NotAllowed;
        if (user.AccessFailedCount > 0)
            await _users.ResetAccessFailedCountAsync(user);
        return SignInOutcome.Success;
    }

    /// <summary>Counts a wrong password, also when many are tried at the same moment.</summary>
    private async Task CountFailureAsync(StaffUser user, CancellationToken cancellationToken)
    {
        var isThere = true;
        while (isThere && user.LockoutEnabled && !await _users.IsLockedOutAsync(user) && !(await _users.AccessFailedAsync(user)).Succeeded)
            isThere = await reader.RefreshAsync(user, cancellationToken);
    }

    private async Task<StaffUser?> FindUserAsync(string? nameOrEmail)
    {
        if (string.IsNullOrWhiteSpace(nameOrEmail) || nameOrEmail.Length > StaffConsts.MaxUserNameLength || nameOrEmail.Any(char.IsControl))
            return null;
        nameOrEmail = nameOrEmail.Trim();
        return await _users.FindByNameAsync(nameOrEmail) ?? await _users.FindByEmailAsync(nameOrEmail);
    }

    private async Task NoteLanguageAsync(StaffUser user, CancellationToken cancellationToken)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        if (user.Language != language)
            await reader.NoteLanguageAsync(user.Id, language, cancellationToken);
    }

    private AuthenticationProperties Properties(bool remember) =>
        new() { IsPersistent = remember, ExpiresUtc = remember ? clock.GetUtcNow() + s_rememberFor : null };
}
