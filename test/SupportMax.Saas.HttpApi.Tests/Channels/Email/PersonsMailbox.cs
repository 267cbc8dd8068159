using System.Text;
using SupportMax.Saas.Mail;
using SupportMax.Saas.Mail.Imap;
using SupportMax.Saas.Mail.Mime;
using SupportMax.Saas.Mail.Smtp;

namespace SupportMax.Saas.Channels;

/// <summary>Somebody's mailbox on the local servers, and their way to send.</summary>
public sealed class PersonsMailbox(LocalMailServers servers, string address)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private uint _seen;

    public string Address => address;

    /// <summary>Sends a mail.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="subject">The subject, in ASCII.</param>
    /// <param name="text">The text.</param>
    /// <param name="headers">More headers.</param>
    public async Task SendAsync(string to, string subject, string text, params string[] headers)
    {
        var head = new List<string> { $"From: {address.Split('@')[0]} <{address}>", $"To: {to}", $"Subject: {subject}", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit" };
        if (!headers.Any(header => header.StartsWith("Message-ID", StringComparison.OrdinalIgnoreCase)))
            head.Add($"Message-ID: <{Guid.NewGuid():N}@customer.example>");
        await SendRawAsync(to, Encoding.UTF8.GetBytes(string.Join("\r\n", head.Concat(headers)) + $"\r\n\r\n{text.ReplaceLineEndings("\r\n")}\r\n"));
    }

    public async Task SendRawAsync(string to, byte[] mail)
    {
        await using var connection = await SmtpConnection.ConnectAsync(new MailEndpoint("localhost", servers.SmtpPort, MailSecurity.None), servers.Rules, CancellationToken.None);
        await connection.SendAsync(address, to, mail, CancellationToken.None);
    }

    /// <summary>Answers a mail as mail programs do.</summary>
    public Task ReplyAsync(IncomingMail mail, string text, params string[] headers)
    {
        var to = (mail.ReplyTo is [var first, ..] ? first : mail.From)!.Address;
        var references = string.Join(' ', mail.References.Append(mail.MessageId!).Select(id => $"<{id}>"));
        var subject = mail.Subject.StartsWith("Re:", StringComparison.Ordinal) ? mail.Subject : $"Re: {mail.Subject}";
        return SendAsync(to, subject, text, [.. headers, $"In-Reply-To: <{mail.MessageId}>", $"References: {references}"]);
    }

    /// <summary>The next mail that nobody here has seen; waits for it.</summary>
    public async Task<IncomingMail> NextAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        await using var connection = await OpenAsync(patience.Token);
        while (true)
        {
            if ((await connection.ListAboveAsync(_seen, patience.Token)) is [var uid, ..])
            {
                _seen = uid;
                return MailReader.Read((await connection.FetchAsync(uid, 10_000_000, patience.Token))!);
            }

            await connection.WaitForMailAsync(TimeSpan.FromSeconds(30), TimeProvider.System, patience.Token);
        }
    }

    /// <summary>How many mails there are that nobody here has seen.</summary>
    public async Task<int> CountNewAsync()
    {
        await using var connection = await OpenAsync(CancellationToken.None);
        return (await connection.ListAboveAsync(_seen, CancellationToken.None)).Count;
    }

    private async Task<ImapConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = await ImapConnection.ConnectAsync(new MailEndpoint("localhost", servers.ImapsPort, MailSecurity.Tls), servers.Rules, cancellationToken);
        await connection.SignInAsync(new MailCredentials(address, LocalMailServers.Password, IsOAuth: false), cancellationToken);
        await connection.OpenAsync("INBOX", cancellationToken);
        return connection;
    }
}
