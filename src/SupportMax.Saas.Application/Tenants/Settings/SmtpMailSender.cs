using System.Net;
using System.Net.Mail;
using System.Text;

namespace SupportMax.Saas.Tenants;

internal sealed class SmtpMailSender : IMailSender
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public async Task SendAsync(MailServer server, OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var message = new MailMessage(new MailAddress(server.FromAddress, server.FromName, Encoding.UTF8), new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
        };
        // Nobody's holiday notice shall answer these.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.IsEncrypted, UseDefaultCredentials = false };
        if (server.Login is { } login)
            client.Credentials = new NetworkCredential(login.UserName, login.Password, login.Domain);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (SmtpException exception)
        {
            throw new MailRefusedException(exception.InnerException is { } cause ? $"{exception.Message} {cause.Message}" : exception.Message, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MailRefusedException($"{server} did not answer within {s_patience.TotalSeconds:0} s.", exception);
        }
    }
}
