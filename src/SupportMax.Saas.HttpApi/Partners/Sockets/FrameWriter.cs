using System.Net.WebSockets;
using System.Threading.Channels;

namespace SupportMax.Saas.Partners;

/// <summary>Sends frames one after the other. How many wait is bounded by the client's credit and by the frames it may have under way.</summary>
internal sealed class FrameWriter(WebSocket socket)
{
    private readonly Channel<ServerFrame> _waiting = Channel.CreateUnbounded<ServerFrame>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Puts a frame behind those that wait; nothing once the connection ends.</summary>
    public void Send(ServerFrame frame) => _waiting.Writer.TryWrite(frame);

    /// <summary>Takes no more frames; those that wait are still sent.</summary>
    public void Complete() => _waiting.Writer.TryComplete();

    /// <summary>Sends until there is nothing more to send.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var frame in _waiting.Reader.ReadAllAsync(cancellationToken))
            await socket.SendAsync(FrameJson.Write(frame), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
    }
}
