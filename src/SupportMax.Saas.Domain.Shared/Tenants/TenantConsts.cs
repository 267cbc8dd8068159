namespace SupportMax.Saas.Tenants;

/// <summary>Limits of a tenant.</summary>
public static class TenantConsts
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxNameLength = 64;
}
