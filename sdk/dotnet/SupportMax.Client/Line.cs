using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SupportMax.Client;

/// <summary>One connection, until it breaks.</summary>
internal sealed class Line : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    // Never disposed: whoever waits for a turn when the line breaks must get it, and learns from the socket that the line is gone.
    private readonly SemaphoreSlim _sending = new(1);

    public async Task ConnectAsync(Uri server, string token, CancellationToken cancellationToken)
    {
        _socket.Options.AddSubProtocol("supportmax.v1");
        _socket.Options.SetRequestHeader("Authorization", "Bearer " + token);
        var scheme = server.Scheme == Uri.UriSchemeHttps ? "wss" : "ws";
        await _socket.ConnectAsync(new UriBuilder(new Uri(server, "/ws/v1")) { Scheme = scheme }.Uri, cancellationToken).ConfigureAwait(false);
    }

    public async Task SendAsync(JsonObject frame, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(frame);
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>The next frame; null when the server has closed.</summary>
    public async Task<JsonNode?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        using var whole = new MemoryStream();
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", cancellationToken).ConfigureAwait(false);
                return null;
            }

            whole.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonNode.Parse(whole.ToArray());
        }
    }

    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        if (_socket.State == WebSocketState.Open)
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Breaks the connection without a word.</summary>
    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();
}
