namespace SupportMax.Saas.Tenants;

/// <summary>What can be wrong with a request about tenants.</summary>
public static class TenantErrorCodes
{
    /// <summary>The name is empty, too long or holds other characters than letters, digits and hyphens.</summary>
    public const string NameInvalid = "Tenants:NameInvalid";

    /// <summary>Another tenant has the name.</summary>
    public const string NameTaken = "Tenants:NameTaken";

    /// <summary>There is no such tenant.</summary>
    public const string NotFound = "Tenants:NotFound";

    /// <summary>Somebody else changed it first.</summary>
    public const string Stale = "Tenants:Stale";
}
