using System.Security.Cryptography;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Connects the current tenant's mailbox, or changes it.</summary>
internal sealed class EmailChannelWriting(
    IEmailChannelRepository channels, MailboxInput mailboxes, IMailSettingsAppService mailSettings, IFeatureChecker features, EmailChannelStore store)
{
    public async Task WriteAsync(UpdateEmailChannelInput input, CancellationToken cancellationToken)
    {
        if (!await features.IsOnAsync(FeatureNames.EmailChannel))
            throw new BusinessException(ChannelErrorCodes.ChannelOff, ErrorKind.Forbidden);
        var channel = await channels.FindAsync(cancellationToken);
        var mailbox = mailboxes.Read(input, channel?.Mailbox);
        // The mail settings are checked and written by their own service first: what it refuses leaves the mailbox as it was.
        if (input.Smtp is { } smtp)
        {
            var settings = await ToSettingsAsync(smtp, mailbox.Address, input.Name, cancellationToken);
            // Otherwise a mailbox that has moved to access tokens would go on sending with its old password.
            var isMoving = mailbox.SignIn == MailboxSignIn.OAuth && channel?.Mailbox.SignIn == MailboxSignIn.Password && smtp.UserName == mailbox.UserName;
            await mailSettings.UpdateAsync(settings with { DropsPassword = isMoving }, cancellationToken);
        }

        await store.SaveAsync(input, cancellationToken);
    }

    private async Task<MailSettingsDto> ToSettingsAsync(SmtpInput smtp, string address, string? name, CancellationToken cancellationToken)
    {
        var before = await mailSettings.GetAsync(cancellationToken);
        return before with
        {
            SmtpHost = smtp.Host,
            SmtpPort = smtp.Port,
            SmtpUserName = smtp.UserName,
            SmtpPassword = smtp.Password,
            SmtpEnableSsl = smtp.Security != MailProtection.None,
            SmtpImplicitTls = smtp.Security == MailProtection.None ? null : smtp.Security == MailProtection.Tls,
            SmtpUseDefaultCredentials = string.IsNullOrWhiteSpace(smtp.UserName),
            DefaultFromAddress = string.IsNullOrWhiteSpace(before.DefaultFromAddress) ? address : before.DefaultFromAddress,
            DefaultFromDisplayName = name ?? before.DefaultFromDisplayName,
        };
    }
}

/// <summary>Writes the mailbox. Another one is read from its end, as if it had just been connected.</summary>
internal sealed class EmailChannelStore(IEmailChannelRepository channels, MailboxInput mailboxes, MailSecrets secrets, IUnitOfWork unitOfWork, TimeProvider clock)
{
    private const int KeyLength = 32;

    public Task SaveAsync(UpdateEmailChannelInput input, CancellationToken cancellationToken) =>
        unitOfWork.InTransactionAsync(
            async token =>
            {
                // As it is now: its secret may have been renewed since.
                var channel = await channels.LockAsync(token);
                var mailbox = mailboxes.Read(input, channel?.Mailbox);
                if (channel is null)
                {
                    channel = new EmailChannel(mailbox, secrets.ProtectKey(RandomNumberGenerator.GetBytes(KeyLength)), clock.GetUtcNow());
                    channels.Add(channel, new MailboxState());
                }
                else if (IsAnother(channel.Mailbox, mailbox))
                {
                    (await channels.LockStateAsync(token))?.Forget();
                }

                channel.Change(mailbox, input.IsEnabled, input.UsesPlusAddress, clock.GetUtcNow());
                return true;
            },
            cancellationToken);

    private static bool IsAnother(Mailbox before, Mailbox after) =>
        (before.Host, before.UserName, before.Folder) != (after.Host, after.UserName, after.Folder);
}
