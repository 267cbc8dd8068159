using Microsoft.AspNetCore.Identity;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;
using static System.Globalization.CultureInfo;

namespace SupportMax.Saas.Identity;

internal sealed class PasswordResetAppService(PasswordResets waiting, UserManager<StaffUser> users, StaffTenants tenants, ICurrentTenant currentTenant)
    : IPasswordResetAppService
{
    public void Request(PasswordResetRequest input, string? chosenTenant, Uri site)
    {
        if (input.Email is { Length: > 0 and <= StaffConsts.MaxUserNameLength } email && !email.Any(char.IsControl))
            waiting.Add(new WantedReset(email.Trim(), input.TenantName, chosenTenant, site, CurrentUICulture.TwoLetterISOLanguageName));
    }

    public async Task ResetAsync(PasswordResetInput input, string? chosenTenant, CancellationToken cancellationToken)
    {
        var tenantId = await tenants.FindAsync(null, chosenTenant, cancellationToken) ?? throw Invalid();
        using var tenant = currentTenant.Change(tenantId);
        var user = await users.FindByIdAsync(input.UserId.ToString()) ?? throw Invalid();
        var password = StaffFields.Password(input.Password);
        var result = await users.ResetPasswordAsync(user, input.ResetToken ?? "", password);
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.InvalidToken)))
            throw Invalid();
        result.ThrowIfRefused();
        (await users.SetLockoutEndDateAsync(user, null)).ThrowIfRefused();
    }

    private static BusinessException Invalid() => new(IdentityErrorCodes.ResetTokenInvalid, ErrorKind.BadInput, "resetToken");
}
