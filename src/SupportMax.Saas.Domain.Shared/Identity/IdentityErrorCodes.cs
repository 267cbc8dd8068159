namespace SupportMax.Saas.Identity;

/// <summary>What can be wrong with a request about staff.</summary>
public static class IdentityErrorCodes
{
    /// <summary>There is no such user.</summary>
    public const string UserNotFound = "Identity:UserNotFound";

    /// <summary>A picture is something else than PNG, JPEG or WebP.</summary>
    public const string PictureInvalid = "Identity:PictureInvalid";

    /// <summary>A picture has too many bytes.</summary>
    public const string PictureTooLarge = "Identity:PictureTooLarge";

    /// <summary>There is no such role.</summary>
    public const string RoleNotFound = "Identity:RoleNotFound";

    /// <summary>The input was refused by the identity rules; the text lists them.</summary>
    public const string InputRefused = "Identity:InputRefused";

    /// <summary>A static role cannot be renamed or deleted.</summary>
    public const string RoleStatic = "Identity:RoleStatic";

    /// <summary>The role still has users.</summary>
    public const string RoleInUse = "Identity:RoleInUse";

    /// <summary>Nobody deletes or disables oneself.</summary>
    public const string SelfForbidden = "Identity:SelfForbidden";

    /// <summary>Somebody else changed it first.</summary>
    public const string Stale = "Identity:Stale";

    /// <summary>There is no such permission.</summary>
    public const string PermissionUnknown = "Identity:PermissionUnknown";

    /// <summary>Permissions belong to a role (R) or a user (U).</summary>
    public const string PermissionProviderUnknown = "Identity:PermissionProviderUnknown";

    /// <summary>A field is longer than allowed or holds control characters.</summary>
    public const string FieldInvalid = "Identity:FieldInvalid";

    /// <summary>The user name is empty or holds other characters than letters, digits and -._@+.</summary>
    public const string UserNameInvalid = "Identity:UserNameInvalid";

    /// <summary>Another user of the tenant has the name.</summary>
    public const string UserNameTaken = "Identity:UserNameTaken";

    /// <summary>That is no e-mail address.</summary>
    public const string EmailInvalid = "Identity:EmailInvalid";

    /// <summary>Another user of the tenant has the e-mail address.</summary>
    public const string EmailTaken = "Identity:EmailTaken";

    /// <summary>The role has no name.</summary>
    public const string RoleNameInvalid = "Identity:RoleNameInvalid";

    /// <summary>Another role of the tenant has the name.</summary>
    public const string RoleNameTaken = "Identity:RoleNameTaken";

    /// <summary>The password is too short.</summary>
    public const string PasswordTooShort = "Identity:PasswordTooShort";

    /// <summary>The password has no digit.</summary>
    public const string PasswordNeedsDigit = "Identity:PasswordNeedsDigit";

    /// <summary>The password has no small letter.</summary>
    public const string PasswordNeedsLower = "Identity:PasswordNeedsLower";

    /// <summary>The password has no capital letter.</summary>
    public const string PasswordNeedsUpper = "Identity:PasswordNeedsUpper";

    /// <summary>The password has only letters and digits.</summary>
    public const string PasswordNeedsSymbol = "Identity:PasswordNeedsSymbol";

    /// <summary>The current password is wrong.</summary>
    public const string PasswordWrong = "Identity:PasswordWrong";

    /// <summary>The link to reset a password is wrong, used or too old.</summary>
    public const string ResetTokenInvalid = "Identity:ResetTokenInvalid";
}
