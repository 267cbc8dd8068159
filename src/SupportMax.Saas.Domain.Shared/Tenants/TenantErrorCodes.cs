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

    /// <summary>There is no such edition.</summary>
    public const string EditionUnknown = "Tenants:EditionUnknown";

    /// <summary>There is no such feature.</summary>
    public const string FeatureUnknown = "Tenants:FeatureUnknown";

    /// <summary>Features belong to a tenant (T) or an edition (E).</summary>
    public const string FeatureProviderUnknown = "Tenants:FeatureProviderUnknown";

    /// <summary>The value is not what the feature takes.</summary>
    public const string FeatureValueInvalid = "Tenants:FeatureValueInvalid";

    /// <summary>The tenant's edition does not include this.</summary>
    public const string FeatureOff = "Tenants:FeatureOff";

    /// <summary>A mail setting, or a field of a test mail, cannot be right.</summary>
    public const string MailSettingInvalid = "Tenants:MailSettingInvalid";

    /// <summary>Neither tenant nor operator has a mail server.</summary>
    public const string MailNotConfigured = "Tenants:MailNotConfigured";

    /// <summary>The mail server did not take the mail.</summary>
    public const string MailRefused = "Tenants:MailRefused";

    /// <summary>There is no such time zone.</summary>
    public const string TimeZoneUnknown = "Tenants:TimeZoneUnknown";
}
