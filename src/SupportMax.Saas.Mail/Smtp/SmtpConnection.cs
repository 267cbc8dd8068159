using System.Globalization;
using System.Text;
using SupportMax.Saas.Mail.Imap;

namespace SupportMax.Saas.Mail.Smtp;

/// <summary>Hands mails to a server (RFC 5321; STARTTLS, AUTH PLAIN, LOGIN and XOAUTH2).</summary>
public sealed class SmtpConnection : IAsyncDisposable
{
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_acceptance = TimeSpan.FromMinutes(2);

    private readonly MailStream _stream;
    private readonly HashSet<string> _extensions = new(StringComparer.OrdinalIgnoreCase);

    private SmtpConnection(MailStream stream) => _stream = stream;

    /// <summary>Connects and, where the endpoint says so, encrypts.</summary>
    /// <exception cref="MailFailureException">It did not come to that.</exception>
    public static async Task<SmtpConnection> ConnectAsync(MailEndpoint endpoint, MailNetworkRules rules, CancellationToken cancellationToken)
    {
        var connection = new SmtpConnection(await MailStream.ConnectAsync(endpoint, rules, cancellationToken));
        try
        {
            await connection.ExpectAsync(MailStep.Connect, 220, null, cancellationToken);
            await connection.GreetAsync(cancellationToken);
            if (endpoint.Security == MailSecurity.StartTls)
            {
                await connection.AskAsync(MailStep.Encrypt, "STARTTLS", 220, cancellationToken);
                await connection._stream.EncryptAsync(cancellationToken);
                await connection.GreetAsync(cancellationToken);
            }

            return connection;
        }
        catch
        {
            await connection._stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>Signs in.</summary>
    /// <exception cref="MailFailureException">The server does not take these credentials.</exception>
    public async Task SignInAsync(MailCredentials credentials, CancellationToken cancellationToken)
    {
        if (credentials.IsOAuth)
        {
            var (code, words) = await TalkAsync($"AUTH XOAUTH2 {SaslAnswers.XOAuth2(credentials)}", cancellationToken);
            if (code == 334)
                (code, words) = await TalkAsync("", cancellationToken);
            Check(MailStep.SignIn, 235, code, words);
        }
        else if (_extensions.Contains("AUTH LOGIN") && !_extensions.Contains("AUTH PLAIN"))
        {
            await AskAsync(MailStep.SignIn, "AUTH LOGIN", 334, cancellationToken);
            await AskAsync(MailStep.SignIn, SaslAnswers.Encode(credentials.UserName), 334, cancellationToken);
            await AskAsync(MailStep.SignIn, SaslAnswers.Encode(credentials.Secret), 235, cancellationToken);
        }
        else
        {
            await AskAsync(MailStep.SignIn, $"AUTH PLAIN {SaslAnswers.Plain(credentials)}", 235, cancellationToken);
        }
    }

    /// <summary>Returns when the server has taken the mail.</summary>
    /// <param name="from">To whom it is reported when the mail cannot be delivered.</param>
    /// <param name="to">Who gets it.</param>
    /// <param name="mail">The mail's bytes, lines ended by CR LF.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MailFailureException">It was refused; <see cref="MailFailureException.IsPermanent"/> tells whether for good.</exception>
    public async Task SendAsync(string from, string to, ReadOnlyMemory<byte> mail, CancellationToken cancellationToken)
    {
        try
        {
            await AskAsync(MailStep.Send, $"MAIL FROM:<{Safe(from)}>", 250, cancellationToken);
            await AskAsync(MailStep.Send, $"RCPT TO:<{Safe(to)}>", 250, cancellationToken);
            await AskAsync(MailStep.Send, "DATA", 354, cancellationToken);
        }
        catch (MailFailureException failure) when (failure.Code is not null)
        {
            await TalkAsync("RSET", cancellationToken);
            throw;
        }

        await _stream.WriteAsync(DotStuffing.Apply(mail.Span), cancellationToken);
        await ExpectAsync(MailStep.Send, 250, s_acceptance, cancellationToken);
    }

    /// <summary>Says good-bye and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        using var farewell = new CancellationTokenSource(s_farewell);
        try
        {
            await TalkAsync("QUIT", farewell.Token);
        }
        catch (Exception exception) when (exception is MailFailureException or OperationCanceledException)
        {
            // It hung up first.
        }

        await _stream.DisposeAsync();
    }

    private async Task GreetAsync(CancellationToken cancellationToken)
    {
        await _stream.WriteLineAsync($"EHLO {OwnName()}", cancellationToken);
        var (code, words) = await ReadAsync(null, cancellationToken);
        Check(MailStep.Connect, 250, code, words);
        _extensions.Clear();
        foreach (var line in words.Split('\n').Select(line => line.Trim().ToUpperInvariant()))
        {
            _extensions.Add(line.Split(' ')[0]);
            if (line.StartsWith("AUTH", StringComparison.Ordinal))
                _extensions.UnionWith(line[4..].Split([' ', '='], StringSplitOptions.RemoveEmptyEntries).Select(mechanism => $"AUTH {mechanism}"));
        }
    }

    private async Task AskAsync(MailStep step, string command, int wanted, CancellationToken cancellationToken)
    {
        var (code, words) = await TalkAsync(command, cancellationToken);
        Check(step, wanted, code, words);
    }

    private async Task<(int Code, string Words)> TalkAsync(string command, CancellationToken cancellationToken)
    {
        await _stream.WriteLineAsync(command, cancellationToken);
        return await ReadAsync(null, cancellationToken);
    }

    private async Task ExpectAsync(MailStep step, int wanted, TimeSpan? patience, CancellationToken cancellationToken)
    {
        var (code, words) = await ReadAsync(patience, cancellationToken);
        Check(step, wanted, code, words);
    }

    private async Task<(int Code, string Words)> ReadAsync(TimeSpan? patience, CancellationToken cancellationToken)
    {
        var words = new StringBuilder();
        for (var lines = 0; lines < 200; lines++)
        {
            var line = await _stream.ReadLineAsync(patience, cancellationToken);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
                throw new MailFailureException(MailStep.Connect, $"This is no SMTP server: {ImapText.Shorten(line)}");
            words.Append(line.Length > 4 ? line[4..] : "").Append('\n');
            if (line.Length == 3 || line[3] != '-')
                return (code, words.ToString().Trim());
        }

        throw new MailFailureException(MailStep.Connect, "The server does not come to an end.");
    }

    private static string OwnName()
    {
        var name = System.Net.Dns.GetHostName();
        return name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.') ? name : "localhost";
    }

    private static void Check(MailStep step, int wanted, int code, string words)
    {
        if (code / 10 != wanted / 10)
            throw new MailFailureException(step, $"The server says: {code} {ImapText.Shorten(words)}") { Code = code, IsPermanent = code >= 500 };
    }

    private static string Safe(string address) => Writing.MailAddresses.ToAscii(address)
        ?? throw new MailFailureException(MailStep.Send, "The address is none that mail can be sent to.") { IsPermanent = true };
}
