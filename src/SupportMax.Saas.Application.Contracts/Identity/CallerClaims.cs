namespace SupportMax.Saas.Identity;

/// <summary>Claims that the product gives its callers, beside those of ASP.NET Core.</summary>
public static class CallerClaims
{
    /// <summary>Id of the tenant that the caller works for, or whose customer it is.</summary>
    public const string Tenant = "tenant";

    /// <summary>When the token that the caller came with ends, in seconds since 1970.</summary>
    public const string Expiry = "exp";
}
