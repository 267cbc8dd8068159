using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

internal sealed class EmailChannelAppService(
    IEmailChannelRepository channels, EmailChannelWriting writing, EmailChannelTrial trial, IMailSettingsAppService mailSettings) : IEmailChannelAppService
{
    public async Task<EmailChannelDto> GetAsync(CancellationToken cancellationToken)
    {
        var channel = await channels.FindAsync(cancellationToken);
        var settings = await mailSettings.GetAsync(cancellationToken);
        var smtp = new SmtpDto(
            settings.SmtpHost,
            settings.SmtpPort,
            !settings.SmtpEnableSsl ? MailProtection.None : settings.SmtpImplicitTls == true ? MailProtection.Tls : MailProtection.StartTls,
            settings.SmtpUserName,
            settings.HasPassword);
        if (channel is null)
            return new EmailChannelDto(null, settings.DefaultFromDisplayName, false, true, null, smtp, null);
        var mailbox = channel.Mailbox;
        return new EmailChannelDto(
            mailbox.Address,
            settings.DefaultFromDisplayName,
            channel.IsEnabled,
            channel.UsesPlusAddress,
            new ImapDto(mailbox.Host, mailbox.Port, mailbox.Protection, mailbox.UserName, mailbox.SignIn, HasSecret: true, mailbox.Folder),
            smtp,
            await GetStateAsync(cancellationToken));
    }

    public async Task<EmailChannelDto> UpdateAsync(UpdateEmailChannelInput input, CancellationToken cancellationToken)
    {
        await writing.WriteAsync(input, cancellationToken);
        return await GetAsync(cancellationToken);
    }

    public async Task<EmailChannelTestResult> TestAsync(CancellationToken cancellationToken) =>
        await trial.RunAsync(await channels.FindAsync(cancellationToken) ?? throw new BusinessException(EmailErrorCodes.NotConfigured), cancellationToken);

    private async Task<MailboxStateDto?> GetStateAsync(CancellationToken cancellationToken) =>
        await channels.FindStateAsync(cancellationToken) is { } state
            ? new MailboxStateDto(state.LastFetchedAt, state.FetchedCount, await channels.CountWaitingAsync(cancellationToken), state.LastError, state.FailingSince)
            : null;
}
