using System.Globalization;
using Microsoft.AspNetCore.Identity;
using SupportMax.Saas.Localization;

namespace SupportMax.Saas.Identity;

/// <summary>ASP.NET Core Identity's refusals under our own codes, in the caller's language.</summary>
internal sealed class LocalizedIdentityErrors : IdentityErrorDescriber
{
    public static IReadOnlyDictionary<string, object> Values { get; } = new Dictionary<string, object>(StringComparer.Ordinal) { ["length"] = StaffConsts.MinPasswordLength };

    public override IdentityError ConcurrencyFailure() => Error(IdentityErrorCodes.Stale);

    public override IdentityError InvalidUserName(string? userName) => Error(IdentityErrorCodes.UserNameInvalid);

    public override IdentityError DuplicateUserName(string userName) => Error(IdentityErrorCodes.UserNameTaken);

    public override IdentityError InvalidEmail(string? email) => Error(IdentityErrorCodes.EmailInvalid);

    public override IdentityError DuplicateEmail(string email) => Error(IdentityErrorCodes.EmailTaken);

    public override IdentityError InvalidRoleName(string? role) => Error(IdentityErrorCodes.RoleNameInvalid);

    public override IdentityError DuplicateRoleName(string role) => Error(IdentityErrorCodes.RoleNameTaken);

    public override IdentityError PasswordTooShort(int length) => Error(IdentityErrorCodes.PasswordTooShort);

    public override IdentityError PasswordRequiresDigit() => Error(IdentityErrorCodes.PasswordNeedsDigit);

    public override IdentityError PasswordRequiresLower() => Error(IdentityErrorCodes.PasswordNeedsLower);

    public override IdentityError PasswordRequiresUpper() => Error(IdentityErrorCodes.PasswordNeedsUpper);

    public override IdentityError PasswordRequiresNonAlphanumeric() => Error(IdentityErrorCodes.PasswordNeedsSymbol);

    public override IdentityError PasswordMismatch() => Error(IdentityErrorCodes.PasswordWrong);

    private static IdentityError Error(string code) => new()
    {
        Code = code,
        Description = LocalizedTexts.Get(LocalizedTexts.Errors, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, code, Values),
    };
}
