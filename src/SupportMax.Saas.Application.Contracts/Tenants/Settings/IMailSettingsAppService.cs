using System.Text.Json.Serialization;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Tenants;

/// <summary>Through which server the current tenant's mail goes out.</summary>
public interface IMailSettingsAppService
{
    /// <summary>The settings; never the password.</summary>
    Task<MailSettingsDto> GetAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Changes the settings. An empty password leaves the one that is stored, as long as server and user name stay; with another server or
    /// user it is forgotten, so that it is never shown to somebody it was not meant for.
    /// </summary>
    /// <exception cref="BusinessException"><see cref="TenantErrorCodes.MailSettingInvalid"/>, <see cref="TenantErrorCodes.FeatureOff"/></exception>
    Task UpdateAsync(MailSettingsDto input, CancellationToken cancellationToken);

    /// <summary>Sends a mail with the stored settings, and waits until the server has taken it.</summary>
    /// <exception cref="BusinessException">
    /// <see cref="TenantErrorCodes.MailSettingInvalid"/>, <see cref="TenantErrorCodes.MailNotConfigured"/>, <see cref="TenantErrorCodes.MailRefused"/>
    /// </exception>
    Task SendTestAsync(TestMailInput input, CancellationToken cancellationToken);
}

/// <summary>Mail settings, in ABP's shape.</summary>
/// <param name="SmtpHost">The server's name or address; empty to use the operator's server.</param>
/// <param name="SmtpPort">Its port.</param>
/// <param name="SmtpUserName">Who signs in.</param>
/// <param name="SmtpPassword">The password; always empty in an answer.</param>
/// <param name="SmtpDomain">Windows domain, usually empty.</param>
/// <param name="SmtpEnableSsl">Whether the connection must be encrypted (STARTTLS).</param>
/// <param name="SmtpUseDefaultCredentials">Whether mail goes without signing in.</param>
/// <param name="DefaultFromAddress">The sender's address.</param>
/// <param name="DefaultFromDisplayName">The sender's name.</param>
public sealed record MailSettingsDto(
    string? SmtpHost,
    int SmtpPort,
    string? SmtpUserName,
    string? SmtpPassword,
    string? SmtpDomain,
    bool SmtpEnableSsl,
    bool SmtpUseDefaultCredentials,
    string? DefaultFromAddress,
    string? DefaultFromDisplayName)
{
    /// <summary>Whether a password is stored.</summary>
    public bool HasPassword { get; init; }

    /// <summary>Whether a stored password goes away, because the user signs in with access tokens from now on.</summary>
    [JsonIgnore]
    public bool DropsPassword { get; init; }

    /// <summary>Whether the connection is encrypted from its first byte (usual on port 465) instead of by STARTTLS; only with <see cref="SmtpEnableSsl"/>.</summary>
    public bool? SmtpImplicitTls { get; init; }
}

/// <summary>A mail to try the settings with.</summary>
public sealed record TestMailInput(string? SenderEmailAddress, string? TargetEmailAddress, string? Subject, string? Body);
