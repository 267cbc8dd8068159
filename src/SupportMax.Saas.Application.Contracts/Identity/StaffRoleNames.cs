namespace SupportMax.Saas.Identity;

/// <summary>The roles that the product itself makes.</summary>
public static class StaffRoleNames
{
    /// <summary>Operators, in the host alone: everything an operator may do.</summary>
    public const string HostAdmin = "host-admin";

    /// <summary>A tenant's administrators: everything within the tenant.</summary>
    public const string Admin = "admin";

    /// <summary>Those who keep the knowledge right.</summary>
    public const string Curator = "curator";

    /// <summary>Those who talk with customers.</summary>
    public const string Agent = "agent";
}
