using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SupportMax.Saas.LoadTest;

/// <summary>A customer's line to the hub: SignalR's JSON protocol over a plain WebSocket, as any client would speak it.</summary>
internal sealed class ChatConnection : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1e;
    private static readonly TimeSpan s_replyTimeout = TimeSpan.FromSeconds(30);
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonNode?>> _calls = new();
    private readonly Action<JsonNode> _onMessage;
    private Task _reading = Task.CompletedTask;
    private int _lastCall;

    private ChatConnection(Action<JsonNode> onMessage) => _onMessage = onMessage;

    /// <summary>Connects and shakes hands.</summary>
    public static async Task<ChatConnection> OpenAsync(Uri host, string visitorToken, Action<JsonNode> onMessage, CancellationToken cancellationToken)
    {
        var connection = new ChatConnection(onMessage);
        try
        {
            var address = new UriBuilder(new Uri(host, "/hubs/chat")) { Scheme = "ws", Query = "access_token=" + Uri.EscapeDataString(visitorToken) };
            await connection._socket.ConnectAsync(address.Uri, cancellationToken);
            await connection.SendAsync("""{"protocol":"json","version":1}""", cancellationToken);
            connection._reading = connection.ReadAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Calls a hub method and waits for its result.</summary>
    public async Task<JsonNode?> CallAsync(string method, CancellationToken cancellationToken, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref _lastCall).ToString();
        var result = _calls[id] = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_reading.IsCompleted)
            throw new WebSocketException("The connection is closed.");
        await SendAsync(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments }), cancellationToken);
        return await result.Task.WaitAsync(s_replyTimeout, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task SendAsync(string record, CancellationToken cancellationToken)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(record), RecordSeparator];
        await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var received = new List<byte>();
            var buffer = new byte[16 * 1024];
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close)
                    break;
                received.AddRange(buffer.AsSpan(0, part.Count));
                for (var end = received.IndexOf(RecordSeparator); end >= 0; end = received.IndexOf(RecordSeparator))
                {
                    Take(JsonNode.Parse(received.GetRange(0, end).ToArray())!);
                    received.RemoveRange(0, end + 1);
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The calls below learn of it.
        }
        finally
        {
            foreach (var call in _calls.Values)
                call.TrySetException(new WebSocketException("The connection broke before the reply."));
        }
    }

    private void Take(JsonNode record)
    {
        switch (record["type"]?.GetValue<int>())
        {
            case 1 when record["target"]!.GetValue<string>() == "message":
                _onMessage(record["arguments"]![0]!);
                break;
            case 3 when _calls.TryRemove(record["invocationId"]!.GetValue<string>(), out var call):
                if (record["error"] is { } error)
                    call.TrySetException(new InvalidOperationException(error.GetValue<string>()));
                else
                    call.TrySetResult(record["result"]);
                break;
        }
    }
}
