using SupportMax.Saas.Mail;
using SupportMax.Saas.Mail.Imap;

namespace SupportMax.Saas.Channels;

/// <summary>Goes into a mailbox: connects, signs in, opens the folder.</summary>
internal sealed class MailboxOpening(MailNetwork network, MailboxCredentials credentials)
{
    /// <exception cref="MailFailureException">One of the steps failed.</exception>
    public async Task<(ImapConnection Connection, ImapFolder Folder)> OpenAsync(Mailbox mailbox, CancellationToken cancellationToken)
    {
        try
        {
            return await TryOpenAsync(mailbox, cancellationToken);
        }
        catch (TokenRefusedException refusal) when (refusal.WasKept)
        {
            // An access token may be called back before its time: a new one decides.
            return await TryOpenAsync(mailbox, cancellationToken);
        }
    }
}
