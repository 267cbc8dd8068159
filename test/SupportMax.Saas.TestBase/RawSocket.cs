using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace SupportMax.Saas.TestBase;

/// <summary>A partner's line whose bytes are made by hand, so that it can break the rules of WebSockets themselves (RFC 6455).</summary>
public sealed class RawSocket : IDisposable
{
    private const int LongestShort = 125;
    private readonly TcpClient _line;
    private readonly NetworkStream _stream;

    private RawSocket(TcpClient line) => (_line, _stream) = (line, line.GetStream());

    /// <summary>Connects as a client does; the rest is the caller's.</summary>
    public static async Task<RawSocket> OpenAsync(Uri host, string token, CancellationToken cancellationToken)
    {
        var line = new TcpClient();
        await line.ConnectAsync(host.Host, host.Port, cancellationToken);
        var socket = new RawSocket(line);
        await socket.SendAsync(
            Encoding.ASCII.GetBytes(
                $"GET /ws/v1 HTTP/1.1\r\nHost: {host.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + $"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: supportmax.v1\r\nAuthorization: Bearer {token}\r\n\r\n"),
            cancellationToken);
        await socket.ReadHeadAsync(cancellationToken);
        return socket;
    }

    /// <summary>Writes one frame of the protocol, or something like it.</summary>
    /// <param name="first">The first byte: whether it is the last part, reserved bits and opcode.</param>
    /// <param name="payload">What it holds.</param>
    /// <param name="isMasked">Whether it is masked, as a client's must be.</param>
    /// <param name="announced">The length that it claims; its own when null.</param>
    public static byte[] Frame(byte first, ReadOnlySpan<byte> payload, bool isMasked = true, long? announced = null)
    {
        var length = announced ?? payload.Length;
        byte mask = isMasked ? (byte)0x80 : (byte)0;
        var bytes = new List<byte> { first };
        if (length is >= 0 and <= LongestShort)
        {
            bytes.Add((byte)(mask | length));
        }
        else if (length is > LongestShort and <= ushort.MaxValue)
        {
            bytes.AddRange([(byte)(mask | 126), (byte)(length >> 8), (byte)length]);
        }
        else
        {
            var eight = new byte[8];
            BinaryPrimitives.WriteInt64BigEndian(eight, length);
            bytes.Add((byte)(mask | 127));
            bytes.AddRange(eight);
        }

        // A mask of zeros leaves the payload as it is.
        if (isMasked)
            bytes.AddRange(new byte[4]);
        bytes.AddRange(payload);
        return [.. bytes];
    }

    /// <summary>Sends bytes as they are.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => await _stream.WriteAsync(bytes, cancellationToken);

    /// <summary>Sends nothing more, and reads until the server has closed.</summary>
    /// <returns>The code of its close frame; null when it left without one.</returns>
    public async Task<int?> EndAsync(CancellationToken cancellationToken)
    {
        int? code = null;
        try
        {
            var head = new byte[2];
            while (await _stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken) == head.Length)
            {
                var payload = new byte[await ReadLengthAsync(head[1], cancellationToken)];
                await _stream.ReadExactlyAsync(payload, cancellationToken);
                if ((head[0] & 0x0f) != 8)
                    continue;
                code = payload.Length >= 2 ? BinaryPrimitives.ReadUInt16BigEndian(payload) : 1005;
                _line.Client.Shutdown(SocketShutdown.Send);
            }
        }
        catch (IOException)
        {
            // Broken off: what was read until here is what came.
        }

        return code;
    }

    /// <inheritdoc />
    public void Dispose() => _line.Dispose();

    private async Task<int> ReadLengthAsync(byte second, CancellationToken cancellationToken)
    {
        if (second <= LongestShort)
            return second;
        var bytes = new byte[second == 126 ? 2 : 8];
        await _stream.ReadExactlyAsync(bytes, cancellationToken);
        return second == 126 ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : (int)BinaryPrimitives.ReadInt64BigEndian(bytes);
    }

    private async Task ReadHeadAsync(CancellationToken cancellationToken)
    {
        var (head, one) = (new StringBuilder(), new byte[1]);
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await _stream.ReadExactlyAsync(one, cancellationToken);
            head.Append((char)one[0]);
        }

        if (!head.ToString().StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
            throw new InvalidOperationException($"The server took no WebSocket: {head}");
    }
}
