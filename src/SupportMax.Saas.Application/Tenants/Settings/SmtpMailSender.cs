using SupportMax.Saas.Channels;
using SupportMax.Saas.Mail;
using SupportMax.Saas.Mail.Mime;
using SupportMax.Saas.Mail.Smtp;
using SupportMax.Saas.Mail.Writing;

namespace SupportMax.Saas.Tenants;

internal sealed class SmtpMailSender(MailNetwork network, TimeProvider clock) : IMailSender
{
    public async Task SendAsync(MailServer server, OutgoingMail mail, CancellationToken cancellationToken)
    {
        try
        {
            var written = MailWriter.Write(new Mail.Writing.OutgoingMail
            {
                MessageId = $"{Guid.NewGuid():N}@{server.FromAddress[(server.FromAddress.LastIndexOf('@') + 1)..]}",
                From = new MailboxAddress(server.FromName, server.FromAddress),
                To = new MailboxAddress("", mail.To),
                Subject = mail.Subject,
                Text = mail.Text,
                Date = clock.GetUtcNow(),
                // Nobody's holiday notice shall answer these.
                IsAutomatic = true,
                LoopMark = server.FromAddress,
            });
            await DeliverAsync(server, server.FromAddress, mail.To, written, cancellationToken);
        }
        catch (Exception exception) when (exception is MailFailureException or ArgumentException)
        {
            throw new MailRefusedException(exception.Message, exception);
        }
    }

    public async Task DeliverAsync(MailServer server, string from, string to, ReadOnlyMemory<byte> mail, CancellationToken cancellationToken)
    {
        await using var connection = await SignInAsync(server, cancellationToken);
        await connection.SendAsync(from, to, mail, cancellationToken);
    }

    public async Task TryAsync(MailServer server, CancellationToken cancellationToken)
    {
        await using var connection = await SignInAsync(server, cancellationToken);
    }

    private async Task<SmtpConnection> SignInAsync(MailServer server, CancellationToken cancellationToken)
    {
        var security = !server.IsEncrypted ? MailSecurity.None : server.IsImplicitTls ? MailSecurity.Tls : MailSecurity.StartTls;
        var rules = server.IsOperators ? network.Open : network.Guarded;
        var connection = await SmtpConnection.ConnectAsync(new MailEndpoint(server.Host, server.Port, security), rules, cancellationToken);
        try
        {
            if (server.Login is { } login)
                await connection.SignInAsync(new MailCredentials(FullName(login), login.Password, login.IsOAuth), cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static string FullName(MailLogin login) => login.Domain.Length > 0 ? $"{login.Domain}\\{login.UserName}" : login.UserName;
}
