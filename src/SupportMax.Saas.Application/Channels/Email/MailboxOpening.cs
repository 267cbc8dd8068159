using SupportMax.Saas.Mail;
using SupportMax.Saas.Mail.Imap;

namespace SupportMax.Saas.Channels;

/// <summary>Goes into a mailbox: connects, signs in, opens the folder.</summary>
internal sealed class MailboxOpening(MailNetwork network, MailboxCredentials credentials)
{
    /// <exception cref="MailFailureException">One of the steps failed.</exception>
    public async Task<(ImapConnection Connection, ImapFolder Folder)> OpenAsync(Mailbox mailbox, CancellationToken cancellationToken)
    {
        var endpoint = new MailEndpoint(mailbox.Host, mailbox.Port, (MailSecurity)mailbox.Protection);
        var connection = await ImapConnection.ConnectAsync(endpoint, network.Guarded, cancellationToken);
        try
        {
            await SignInAsync(connection, mailbox, cancellationToken);
            return (connection, await connection.OpenAsync(mailbox.Folder, cancellationToken));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task SignInAsync(ImapConnection connection, Mailbox mailbox, CancellationToken cancellationToken)
    {
        var given = await credentials.GetAsync(mailbox, cancellationToken);
        try
        {
            await connection.SignInAsync(given, cancellationToken);
        }
        catch (MailFailureException refusal) when (refusal.Step == MailStep.SignIn && credentials.Forget(given.Secret))
        {
            // An access token can be called back before its time: a new one decides.
            await connection.SignInAsync(await credentials.GetAsync(mailbox, cancellationToken), cancellationToken);
        }
    }
}
