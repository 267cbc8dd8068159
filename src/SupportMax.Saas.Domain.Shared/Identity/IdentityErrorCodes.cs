namespace SupportMax.Saas.Identity;

/// <summary>What can be wrong with a request about staff.</summary>
public static class IdentityErrorCodes
{
    /// <summary>There is no such user.</summary>
    public const string UserNotFound = "Identity:UserNotFound";

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
}
