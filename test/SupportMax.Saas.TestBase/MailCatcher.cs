using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace SupportMax.Saas;

/// <summary>A mail server on loopback that takes every mail and keeps it; with a password it first wants to know who calls (AUTH LOGIN).</summary>
public sealed class MailCatcher : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<CaughtMail> _mails = Channel.CreateUnbounded<CaughtMail>();
    private readonly ConcurrentBag<string> _logins = [];
    private readonly string? _password;
    private readonly Task _accepting;

    public MailCatcher(string? password = null)
    {
        _password = password;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>Who signed in, in no order.</summary>
    public IReadOnlyCollection<string> Logins => _logins;

    /// <summary>How many mails nobody has taken yet.</summary>
    public int Waiting => _mails.Reader.Count;

    /// <summary>The next mail; waits for it.</summary>
    public async Task<CaughtMail> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await _mails.Reader.ReadAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var sessions = new List<Task>();
        try
        {
            while (true)
                sessions.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(sessions);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 catcher");
            var isKnown = _password is null;
            string from = "", to = "";
            while (await reader.ReadLineAsync(_stop.Token) is { } line)
            {
                var verb = line.Split(' ', ':')[0].ToUpperInvariant();
                switch (verb)
                {
                    case "EHLO":
                        await writer.WriteLineAsync("250-catcher\r\n250 AUTH LOGIN");
                        break;
                    case "AUTH":
                        isKnown = await LoginAsync(line, reader, writer);
                        await writer.WriteLineAsync(isKnown ? "235 welcome" : "535 wrong user or password");
                        break;
                    case "MAIL" when !isKnown:
                        await writer.WriteLineAsync("530 sign in first");
                        break;
                    case "MAIL":
                        from = Address(line);
                        await writer.WriteLineAsync("250 ok");
                        break;
                    case "RCPT":
                        to = Address(line);
                        await writer.WriteLineAsync(to.StartsWith("nobody@", StringComparison.Ordinal) ? "550 no such mailbox" : "250 ok");
                        break;
                    case "DATA":
                        await writer.WriteLineAsync("354 go on");
                        _mails.Writer.TryWrite(new CaughtMail(from, to, await ReadDataAsync(reader)));
                        await writer.WriteLineAsync("250 taken");
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 bye");
                        return;
                    default:
                        await writer.WriteLineAsync("250 ok");
                        break;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The other side, or the test, is done.
        }
    }

    private async Task<bool> LoginAsync(string line, StreamReader reader, StreamWriter writer)
    {
        var parts = line.Split(' ');
        var user = parts.Length > 2 ? parts[2] : await AskAsync("334 VXNlcm5hbWU6");
        var password = Encoding.UTF8.GetString(Convert.FromBase64String(await AskAsync("334 UGFzc3dvcmQ6")));
        _logins.Add(Encoding.UTF8.GetString(Convert.FromBase64String(user)));
        return password == _password;

        async Task<string> AskAsync(string prompt)
        {
            await writer.WriteLineAsync(prompt);
            return await reader.ReadLineAsync(_stop.Token) ?? "";
        }
    }

    private async Task<string> ReadDataAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append('\n');
        return text.ToString();
    }

    private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
}

/// <summary>A mail as the server got it.</summary>
/// <param name="From">The envelope's sender.</param>
/// <param name="To">The envelope's recipient.</param>
/// <param name="Source">Head and body, lines ended by a line feed.</param>
public sealed record CaughtMail(string From, string To, string Source)
{
    /// <summary>The body, decoded.</summary>
    public string Text
    {
        get
        {
            var end = Source.IndexOf("\n\n", StringComparison.Ordinal);
            var body = Source[(end + 2)..];
            return Source[..end].Contains("base64", StringComparison.OrdinalIgnoreCase)
                ? Encoding.UTF8.GetString(Convert.FromBase64String(body.ReplaceLineEndings("")))
                : DecodeQuotedPrintable(body);
        }
    }

    private static string DecodeQuotedPrintable(string body)
    {
        var bytes = new List<byte>();
        body = body.Replace("=\n", "", StringComparison.Ordinal);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '=' && i + 2 < body.Length && byte.TryParse(body.AsSpan(i + 1, 2), System.Globalization.NumberStyles.HexNumber, null, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else
            {
                bytes.Add((byte)body[i]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
