using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SupportMax.Saas.TestBase;

/// <summary>A line to a hub: SignalR's JSON protocol over a plain WebSocket, as any client would speak it.</summary>
public sealed class HubConnection : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1e;
    private static readonly TimeSpan s_replyTimeout = TimeSpan.FromSeconds(30);
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonNode?>> _calls = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly Action<string, JsonNode> _onEvent;
    private Task _reading = Task.CompletedTask;
    private int _lastCall;

    private HubConnection(Action<string, JsonNode> onEvent) => _onEvent = onEvent;

    /// <summary>Done once the server, or the network, has closed the line.</summary>
    public Task Closed => _reading;

    /// <summary>Connects as a customer and shakes hands.</summary>
    /// <param name="host">The host's address.</param>
    /// <param name="visitorToken">Who the customer is.</param>
    /// <param name="onEvent">Hears the name and the first argument of what the server tells.</param>
    /// <param name="cancellationToken">Gives up, and ends the connection.</param>
    public static Task<HubConnection> OpenChatAsync(Uri host, string visitorToken, Action<string, JsonNode> onEvent, CancellationToken cancellationToken) =>
        OpenAsync(new Uri(host, "/hubs/chat?access_token=" + Uri.EscapeDataString(visitorToken)), null, onEvent, cancellationToken);

    /// <summary>Connects as staff, by the session's cookies, and shakes hands.</summary>
    public static Task<HubConnection> OpenDeskAsync(Uri host, string cookies, Action<string, JsonNode> onEvent, CancellationToken cancellationToken) =>
        OpenAsync(new Uri(host, "/hubs/desk"), cookies, onEvent, cancellationToken);

    /// <summary>Calls a hub method and waits for its result.</summary>
    /// <exception cref="HubRefusalException">The hub refused.</exception>
    public Task<JsonNode?> CallAsync(string method, CancellationToken cancellationToken, params object?[] arguments) =>
        CallWithJsonAsync(method, JsonSerializer.Serialize(arguments), cancellationToken);

    /// <summary>The same with the arguments as they shall stand on the wire.</summary>
    public async Task<JsonNode?> CallWithJsonAsync(string method, string arguments, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _lastCall).ToString();
        var result = _calls[id] = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_reading.IsCompleted)
            throw new WebSocketException("The connection is closed.");
        await SendAsync($$"""{"type":1,"invocationId":"{{id}}","target":"{{method}}","arguments":{{arguments}}}""", cancellationToken);
        return await result.Task.WaitAsync(s_replyTimeout, cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _sending.Dispose();
    }

    private static async Task<HubConnection> OpenAsync(Uri address, string? cookies, Action<string, JsonNode> onEvent, CancellationToken cancellationToken)
    {
        var connection = new HubConnection(onEvent);
        try
        {
            if (cookies is not null)
                connection._socket.Options.SetRequestHeader("Cookie", cookies);
            await connection._socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws" }.Uri, cancellationToken);
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

    private async Task SendAsync(string record, CancellationToken cancellationToken)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(record), RecordSeparator];
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException && !cancellationToken.IsCancellationRequested)
        {
            // A socket whose reading met the break first says that the sending was cancelled, though nobody did.
            throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely, exception);
        }
        finally
        {
            _sending.Release();
        }
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
            case 1:
                _onEvent(record["target"]!.GetValue<string>(), record["arguments"]![0]!);
                break;
            case 3 when _calls.TryRemove(record["invocationId"]!.GetValue<string>(), out var call):
                if (record["error"] is { } error)
                    call.TrySetException(HubRefusalException.Read(error.GetValue<string>()));
                else
                    call.TrySetResult(record["result"]);
                break;
        }
    }
}
