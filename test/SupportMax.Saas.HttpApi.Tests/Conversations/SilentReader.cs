using System.Net.Sockets;
using System.Text;

namespace SupportMax.Saas.Conversations;

/// <summary>A client that opens a customer's line over a real socket and then reads nothing until it is told to.</summary>
internal sealed class SilentReader : IDisposable
{
    /// <summary>As little as the system allows, so that what is unread stays with the sender.</summary>
    private const int SmallBuffer = 4_096;

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = SmallBuffer };

    private SilentReader()
    {
    }

    public static async Task<SilentReader> ConnectAsync(Uri host, string visitorToken)
    {
        var reader = new SilentReader();
        await reader._socket.ConnectAsync(host.Host, host.Port);
        var key = Convert.ToBase64String(Guid.NewGuid().ToByteArray());
        await reader.SendAsync(Encoding.ASCII.GetBytes(
            $"GET /hubs/chat?access_token={Uri.EscapeDataString(visitorToken)} HTTP/1.1\r\nHost: {host.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + $"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n"));
        (await reader.ReadHeadAsync()).ShouldStartWith("HTTP/1.1 101");
        await reader.SendAsync(Frame("{\"protocol\":\"json\",\"version\":1}\u001e"));
        return reader;
    }

    /// <summary>Reads what the network still holds; returns once the other side has hung up.</summary>
    public async Task ReadToTheEndAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await _socket.ReceiveAsync(buffer, cancellationToken) > 0)
            {
                // What it says is of no interest, only that it ends.
            }
        }
        catch (SocketException)
        {
            // Hung up without a goodbye.
        }
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>A text frame of a client, masked with zeros.</summary>
    private static byte[] Frame(string text) => [0x81, (byte)(0x80 | text.Length), 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(text)];

    private async Task SendAsync(byte[] bytes)
    {
        for (var sent = 0; sent < bytes.Length;)
            sent += await _socket.SendAsync(bytes.AsMemory(sent));
    }

    private async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await _socket.ReceiveAsync(one) == 1)
            head.Append((char)one[0]);
        return head.ToString();
    }
}
