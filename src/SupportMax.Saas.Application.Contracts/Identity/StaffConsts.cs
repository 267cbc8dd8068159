namespace SupportMax.Saas.Identity;

/// <summary>Limits of staff accounts and roles.</summary>
public static class StaffConsts
{
    /// <summary>Fewest characters of a password. It also needs a digit, a small letter, a capital and another character.</summary>
    public const int MinPasswordLength = 6;

    /// <summary>Most characters of a password.</summary>
    public const int MaxPasswordLength = 128;

    /// <summary>Most characters of a user name or an e-mail address.</summary>
    public const int MaxUserNameLength = 256;

    /// <summary>Most characters of a first name, a family name or a role's name.</summary>
    public const int MaxNameLength = 64;

    /// <summary>Most characters of a telephone number.</summary>
    public const int MaxPhoneNumberLength = 32;

    /// <summary>Wrong passwords in a row until the account is locked.</summary>
    public const int MaxFailedSignIns = 5;

    /// <summary>How long an account stays locked.</summary>
    public static readonly TimeSpan LockoutTime = TimeSpan.FromMinutes(15);

    /// <summary>How long a link to set a password works.</summary>
    public static readonly TimeSpan ResetLinkLifetime = TimeSpan.FromHours(24);
}
