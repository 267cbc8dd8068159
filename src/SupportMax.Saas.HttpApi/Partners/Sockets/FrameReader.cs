using System.Buffers;
using System.Net.WebSockets;

namespace SupportMax.Saas.Partners;

/// <summary>Reads whole text frames, however they were cut, and none larger than allowed.</summary>
internal sealed class FrameReader(WebSocket socket, int maxBytes)
{
    private readonly byte[] _part = new byte[4 * 1024];
    private readonly ArrayBufferWriter<byte> _whole = new();

    /// <summary>The next frame's bytes, good until the next call; null when the client closes.</summary>
    /// <exception cref="SocketEndException">The frame is binary or too large.</exception>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        _whole.ResetWrittenCount();
        while (true)
        {
            var part = await socket.ReceiveAsync(_part.AsMemory(), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            if (part.MessageType == WebSocketMessageType.Binary)
                throw new SocketEndException(CloseCodes.BinaryFrame, "Send text frames.");
            if (_whole.WrittenCount + part.Count > maxBytes)
                throw new SocketEndException(CloseCodes.TooLarge, $"A frame has at most {maxBytes} bytes.");
            _whole.Write(_part.AsSpan(0, part.Count));
            if (part.EndOfMessage)
                return _whole.WrittenMemory;
        }
    }
}
