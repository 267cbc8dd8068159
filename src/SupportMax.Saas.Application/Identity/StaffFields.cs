using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Identity;

/// <summary>Checks texts about staff that ASP.NET Core Identity does not look at.</summary>
internal static class StaffFields
{
    /// <summary>The text without spaces around it; null when nothing is left.</summary>
    /// <exception cref="BusinessException"><see cref="IdentityErrorCodes.FieldInvalid"/></exception>
    public static string? Clean(string? text, int maxLength, string member)
    {
        text = text?.Trim();
        return string.IsNullOrEmpty(text) ? null : Check(text, maxLength, member);
    }

    /// <summary>The password as it is.</summary>
    /// <exception cref="BusinessException"><see cref="IdentityErrorCodes.FieldInvalid"/></exception>
    public static string Password(string? password, string member = "password") => Check(password ?? "", StaffConsts.MaxPasswordLength, member);

    private static string Check(string text, int maxLength, string member) => text.Length <= maxLength && !text.Any(char.IsControl)
        ? text
        : throw new BusinessException(IdentityErrorCodes.FieldInvalid, ErrorKind.BadInput, member)
        {
            Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["length"] = maxLength },
        };
}
