namespace SupportMax.Saas.Tenants;

/// <summary>What a tenant, or the operator, has set. The names are ABP's.</summary>
public static class SettingNames
{
    /// <summary>The mail server's name or address.</summary>
    public const string SmtpHost = "Abp.Mailing.Smtp.Host";

    /// <summary>The mail server's port, 1–65535.</summary>
    public const string SmtpPort = "Abp.Mailing.Smtp.Port";

    /// <summary>Who signs in to the mail server.</summary>
    public const string SmtpUserName = "Abp.Mailing.Smtp.UserName";

    /// <summary>The password for it, encrypted.</summary>
    public const string SmtpPassword = "Abp.Mailing.Smtp.Password";

    /// <summary>The Windows domain of the user name.</summary>
    public const string SmtpDomain = "Abp.Mailing.Smtp.Domain";

    /// <summary>Whether the connection must be encrypted (STARTTLS).</summary>
    public const string SmtpEnableSsl = "Abp.Mailing.Smtp.EnableSsl";

    /// <summary>Whether the connection is encrypted from its first byte instead of by STARTTLS.</summary>
    public const string SmtpImplicitTls = "SupportMax.Mailing.Smtp.ImplicitTls";

    /// <summary>Whether mail goes without signing in to the server.</summary>
    public const string SmtpUseDefaultCredentials = "Abp.Mailing.Smtp.UseDefaultCredentials";

    /// <summary>The sender's address.</summary>
    public const string DefaultFromAddress = "Abp.Mailing.DefaultFromAddress";

    /// <summary>The sender's name.</summary>
    public const string DefaultFromDisplayName = "Abp.Mailing.DefaultFromDisplayName";

    /// <summary>The time zone, by its IANA name.</summary>
    public const string TimeZone = "Abp.Timing.TimeZone";
}
