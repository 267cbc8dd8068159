using System.Buffers;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace SupportMax.Saas.Mail;

/// <summary>A connection to a mail server: lines and counted bytes, encrypted sooner or later.</summary>
internal sealed class MailStream : IAsyncDisposable
{
    private const int MaxLineLength = 1024 * 1024;

    private readonly MailEndpoint _endpoint;
    private readonly MailNetworkRules _rules;
    private readonly byte[] _buffer = new byte[32 * 1024];
    private Stream _stream;
    private int _start;
    private int _end;

    private MailStream(Socket socket, MailEndpoint endpoint, MailNetworkRules rules)
    {
        _endpoint = endpoint;
        _rules = rules;
        _stream = new NetworkStream(socket, ownsSocket: true);
    }

    public bool IsEncrypted => _stream is SslStream;

    /// <exception cref="MailFailureException">There is no such host, nobody answers, or its certificate is not right.</exception>
    public static async Task<MailStream> ConnectAsync(MailEndpoint endpoint, MailNetworkRules rules, CancellationToken cancellationToken)
    {
        var addresses = await ResolveAsync(endpoint, rules, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await PatientlyAsync(rules.Patience, endpoint, MailStep.Connect, token => socket.ConnectAsync(addresses, endpoint.Port, token).AsTask(), cancellationToken);
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            throw new MailFailureException(MailStep.Connect, $"Nothing answers at {endpoint}: {Words(exception)}.", exception);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        var stream = new MailStream(socket, endpoint, rules);
        if (endpoint.Security != MailSecurity.Tls)
            return stream;
        try
        {
            await stream.EncryptAsync(cancellationToken);
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <exception cref="MailFailureException">The server speaks no TLS here, or its certificate is not right.</exception>
    public async Task EncryptAsync(CancellationToken cancellationToken)
    {
        // What came in the clear before must not count as said under encryption.
        (_start, _end) = (0, 0);
        var encrypted = new SslStream(_stream, leaveInnerStreamOpen: false, _rules.CertificateCheck);
        try
        {
            await PatientlyAsync(
                _rules.Patience,
                _endpoint,
                MailStep.Encrypt,
                token => encrypted.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = _endpoint.Host }, token),
                cancellationToken);
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException)
        {
            await encrypted.DisposeAsync();
            var reason = exception is AuthenticationException ? exception.Message : "it does not speak TLS on this port";
            throw new MailFailureException(MailStep.Encrypt, $"No encrypted connection to {_endpoint}: {reason}", exception);
        }

        _stream = encrypted;
    }

    /// <summary>One line without its end.</summary>
    /// <param name="patience">How long to wait; null for the usual time.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<string> ReadLineAsync(TimeSpan? patience, CancellationToken cancellationToken)
    {
        var line = new ArrayBufferWriter<byte>(256);
        while (line.WrittenCount < MaxLineLength)
        {
            if (_start == _end)
                await FillAsync(patience, cancellationToken);
            var available = _buffer.AsSpan(_start, _end - _start);
            var length = available.IndexOf((byte)'\n');
            line.Write(length < 0 ? available : available[..length]);
            _start += length < 0 ? available.Length : length + 1;
            if (length >= 0)
                return Encoding.Latin1.GetString(line.WrittenSpan).TrimEnd('\r');
        }

        throw new MailFailureException(MailStep.Fetch, $"{_endpoint} sent a line without an end.");
    }

    public async Task<byte[]> ReadBytesAsync(int count, CancellationToken cancellationToken)
    {
        var bytes = new byte[count];
        for (var read = 0; read < count;)
        {
            if (_start == _end)
                await FillAsync(null, cancellationToken);
            var taken = Math.Min(count - read, _end - _start);
            _buffer.AsSpan(_start, taken).CopyTo(bytes.AsSpan(read));
            _start += taken;
            read += taken;
        }

        return bytes;
    }

    public Task WriteLineAsync(string line, CancellationToken cancellationToken) => WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), cancellationToken);

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await PatientlyAsync(_rules.Patience, _endpoint, MailStep.Connect, token => _stream.WriteAsync(bytes, token).AsTask(), cancellationToken);
        }
        catch (IOException exception)
        {
            throw Lost(exception);
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private async Task FillAsync(TimeSpan? patience, CancellationToken cancellationToken)
    {
        try
        {
            var count = 0;
            await PatientlyAsync(
                patience ?? _rules.Patience, _endpoint, MailStep.Connect, async token => count = await _stream.ReadAsync(_buffer, token), cancellationToken);
            (_start, _end) = (0, count);
        }
        catch (IOException exception)
        {
            throw Lost(exception);
        }

        if (_end == 0)
            throw Lost(null);
    }

    private MailFailureException Lost(Exception? exception) => new(MailStep.Connect, $"{_endpoint} closed the connection.", exception);

    private static async Task<IPAddress[]> ResolveAsync(MailEndpoint endpoint, MailNetworkRules rules, CancellationToken cancellationToken)
    {
        IPAddress[] found = [];
        try
        {
            await PatientlyAsync(
                rules.Patience, endpoint, MailStep.Resolve, async token => found = await Dns.GetHostAddressesAsync(endpoint.Host, token), cancellationToken);
        }
        catch (SocketException exception)
        {
            throw new MailFailureException(MailStep.Resolve, $"There is no server of the name {endpoint.Host}.", exception);
        }

        var allowed = found.Where(rules.Allows).ToArray();
        return allowed.Length > 0
            ? allowed
            : throw new MailFailureException(MailStep.Resolve, $"{endpoint.Host} is in a network that may not be connected to from here.") { IsPermanent = true };
    }

    private static async Task PatientlyAsync(
        TimeSpan patience, MailEndpoint endpoint, MailStep step, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            await work(limit.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MailFailureException(step, $"{endpoint} did not answer within {patience.TotalSeconds:0} s.", exception);
        }
    }

    private static string Words(SocketException exception) => exception.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "the connection was refused",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "it cannot be reached",
        SocketError.TimedOut => "it did not answer",
        _ => exception.Message.TrimEnd('.'),
    };
}
