namespace SupportMax.Saas.Identity;

/// <summary>Claims of signed-in staff beside the id, name and roles of ASP.NET Core Identity.</summary>
public static class StaffClaims
{
    /// <summary>Id of the tenant the person works for.</summary>
    public const string Tenant = "tenant";
}
