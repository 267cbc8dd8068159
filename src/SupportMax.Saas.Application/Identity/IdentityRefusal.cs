using Microsoft.AspNetCore.Identity;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Identity;

/// <summary>Turns what ASP.NET Core Identity refuses into the product's errors.</summary>
internal static class IdentityRefusal
{
    /// <summary>Does nothing after a success.</summary>
    /// <exception cref="BusinessException">The one reason's own code, or <see cref="IdentityErrorCodes.InputRefused"/> for several.</exception>
    public static void ThrowIfRefused(this IdentityResult result)
    {
        if (result.Succeeded)
            return;
        var errors = result.Errors.ToList();
        if (errors.Exists(error => error.Code == IdentityErrorCodes.Stale))
            throw new BusinessException(IdentityErrorCodes.Stale, ErrorKind.Conflict);
        if (errors.Count == 1 && errors[0].Code.StartsWith("Identity:", StringComparison.Ordinal))
            throw new BusinessException(errors[0].Code, ErrorKind.BadInput, MembersOf(errors)) { Values = LocalizedIdentityErrors.Values };
        var reasons = string.Join(' ', errors.Select(error => error.Description));
        throw new BusinessException(IdentityErrorCodes.InputRefused, ErrorKind.BadInput, MembersOf(errors))
        {
            Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["reasons"] = reasons },
        };
    }

    /// <summary>Refuses an edit of something that has changed since it was read.</summary>
    /// <exception cref="BusinessException"><see cref="IdentityErrorCodes.Stale"/></exception>
    public static void ThrowIfStale(string? readStamp, string? currentStamp)
    {
        if (!string.IsNullOrEmpty(readStamp) && readStamp != currentStamp)
            throw new BusinessException(IdentityErrorCodes.Stale, ErrorKind.Conflict);
    }

    private static string[] MembersOf(IEnumerable<IdentityError> errors) => errors.Select(error => error.Code switch
    {
        IdentityErrorCodes.UserNameInvalid or IdentityErrorCodes.UserNameTaken => "userName",
        IdentityErrorCodes.EmailInvalid or IdentityErrorCodes.EmailTaken => "email",
        IdentityErrorCodes.RoleNameInvalid or IdentityErrorCodes.RoleNameTaken => "name",
        IdentityErrorCodes.PasswordWrong => "currentPassword",
        _ => "password",
    }).Distinct(StringComparer.Ordinal).ToArray();
}
