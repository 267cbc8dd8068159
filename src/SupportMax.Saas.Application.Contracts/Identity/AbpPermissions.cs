namespace SupportMax.Saas.Identity;

/// <summary>Names of the permissions that ABP's own pages ask for.</summary>
public static class AbpPermissions
{
    /// <summary>See roles.</summary>
    public const string Roles = "AbpIdentity.Roles";

    /// <summary>Add roles.</summary>
    public const string RolesCreate = "AbpIdentity.Roles.Create";

    /// <summary>Change roles.</summary>
    public const string RolesUpdate = "AbpIdentity.Roles.Update";

    /// <summary>Delete roles.</summary>
    public const string RolesDelete = "AbpIdentity.Roles.Delete";

    /// <summary>See and change what a role permits.</summary>
    public const string RolesManagePermissions = "AbpIdentity.Roles.ManagePermissions";

    /// <summary>See users.</summary>
    public const string Users = "AbpIdentity.Users";

    /// <summary>Add users.</summary>
    public const string UsersCreate = "AbpIdentity.Users.Create";

    /// <summary>Change users and their roles.</summary>
    public const string UsersUpdate = "AbpIdentity.Users.Update";

    /// <summary>Delete users.</summary>
    public const string UsersDelete = "AbpIdentity.Users.Delete";

    /// <summary>See and change what a single user may do.</summary>
    public const string UsersManagePermissions = "AbpIdentity.Users.ManagePermissions";

    /// <summary>See tenants; operators only.</summary>
    public const string Tenants = "AbpTenantManagement.Tenants";

    /// <summary>Add tenants; operators only.</summary>
    public const string TenantsCreate = "AbpTenantManagement.Tenants.Create";

    /// <summary>Rename tenants; operators only.</summary>
    public const string TenantsUpdate = "AbpTenantManagement.Tenants.Update";

    /// <summary>Delete tenants with all they own; operators only.</summary>
    public const string TenantsDelete = "AbpTenantManagement.Tenants.Delete";

    /// <summary>Change tenants' editions and features; operators only.</summary>
    public const string TenantsManageFeatures = "AbpTenantManagement.Tenants.ManageFeatures";

    /// <summary>Change the operators' own features.</summary>
    public const string ManageHostFeatures = "FeatureManagement.ManageHostFeatures";

    /// <summary>See and change the mail server.</summary>
    public const string Emailing = "SettingManagement.Emailing";

    /// <summary>Send test mails.</summary>
    public const string EmailingTest = "SettingManagement.Emailing.Test";

    /// <summary>Change the time zone.</summary>
    public const string TimeZone = "SettingManagement.TimeZone";
}
