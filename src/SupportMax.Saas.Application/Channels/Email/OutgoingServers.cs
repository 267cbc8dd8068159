using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Through which server the channel's mail goes out: that of the mail settings, under the mailbox's address.</summary>
internal sealed class OutgoingServers(MailServers servers, MailboxCredentials credentials)
{
    /// <summary>The server, or null when neither tenant nor operator has one.</summary>
    public async Task<MailServer?> FindAsync(EmailChannel channel, CancellationToken cancellationToken)
    {
        if (await servers.FindAsync(cancellationToken) is not { } server)
            return null;
        var mailbox = channel.Mailbox;
        server = server with { FromAddress = mailbox.Address };
        // Whoever consented to reading a mailbox consented to sending from it; there is no password for it.
        if (server is { IsOperators: false, Login: { Password: "" } login } && mailbox.SignIn == MailboxSignIn.OAuth && login.UserName == mailbox.UserName)
            server = server with { Login = login with { Password = (await credentials.GetAsync(mailbox, cancellationToken)).Secret, IsOAuth = true } };
        return server;
    }
}
