using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Channels;

/// <summary>The current tenant's e-mail channel.</summary>
public interface IEmailChannelAppService
{
    /// <summary>The settings, without secrets, and how it goes.</summary>
    Task<EmailChannelDto> GetAsync(CancellationToken cancellationToken);

    /// <summary>Connects a mailbox, or changes it. Only mail that comes after that is fetched.</summary>
    /// <exception cref="BusinessException">
    /// <c>Tenants:MailSettingInvalid</c>, <see cref="EmailErrorCodes.SecretRequired"/>, <see cref="ChannelErrorCodes.ChannelOff"/>
    /// </exception>
    Task<EmailChannelDto> UpdateAsync(UpdateEmailChannelInput input, CancellationToken cancellationToken);

    /// <summary>Tries the stored settings against the servers, step by step. Nothing is fetched and nothing is sent.</summary>
    /// <exception cref="BusinessException"><see cref="EmailErrorCodes.NotConfigured"/></exception>
    Task<EmailChannelTestResult> TestAsync(CancellationToken cancellationToken);
}
