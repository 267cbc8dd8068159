using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SupportMax.Saas.LoadTest;

/// <summary>One customer of a load test: SignalR's JSON over a plain WebSocket, from a loopback address of its own.</summary>
internal sealed class LoadChat(Uri host, string visitorToken, int number) : IDisposable
{
    private const byte RecordSeparator = 0x1e;

    /// <summary>Each address has its own range of ports.</summary>
    private const int ChatsPerAddress = 5_000;

    private static readonly TimeSpan s_pingEvery = TimeSpan.FromSeconds(15);
    private static readonly ConcurrentDictionary<int, HttpMessageInvoker> s_invokers = new();

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private long _askedAt;

    /// <summary>Hears how many milliseconds an answer took.</summary>
    public Action<double> Answered { get; init; } = _ => { };

    /// <summary>Hears why a call was refused.</summary>
    public Action<string> Refused { get; init; } = _ => { };

    /// <summary>The conversation; null before the first message.</summary>
    public string? ConversationId { get; private set; }

    /// <summary>Whether an answer is still to come.</summary>
    public bool IsWaiting => Volatile.Read(ref _askedAt) != 0;

    /// <summary>The token of a new visitor of a widget.</summary>
    public static async Task<string> OpenSessionAsync(HttpClient http, string widgetKey, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync(new Uri($"/api/widget/{widgetKey}/sessions", UriKind.Relative), new { }, cancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("visitorToken").GetString()!;
    }

    /// <summary>Connects and shakes hands.</summary>
    public async Task ConnectAsync(CancellationToken cancellationToken)
    {
        var uri = new UriBuilder(new Uri(host, "/hubs/chat?access_token=" + Uri.EscapeDataString(visitorToken))) { Scheme = "ws" }.Uri;
        await _socket.ConnectAsync(uri, s_invokers.GetOrAdd(number / ChatsPerAddress, MakeInvoker), cancellationToken);
        await SendAsync("""{"protocol":"json","version":1}""", cancellationToken);
    }

    /// <summary>Asks; the answer is heard by whoever reads.</summary>
    public Task AskAsync(string text, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _askedAt, Stopwatch.GetTimestamp());
        var conversation = ConversationId is null ? "null" : $"\"{ConversationId}\"";
        return SendAsync($$"""{"type":1,"invocationId":"1","target":"Send","arguments":[{{conversation}},"{{Guid.NewGuid()}}",{{JsonSerializer.Serialize(text)}}]}""", cancellationToken);
    }

    /// <summary>Reads until the line ends, and says now and then that somebody is there, as browsers do: a silent line is closed after half a minute.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pinging = PingAsync(reading.Token);
        try
        {
            await ReadRecordsAsync(cancellationToken);
        }
        finally
        {
            await reading.CancelAsync();
            await pinging;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task PingAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(s_pingEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
                await SendAsync("""{"type":6}""", cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The line has ended; whoever reads knows.
        }
    }

    private async Task ReadRecordsAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[8 * 1024];
        var kept = 0;
        while (true)
        {
            if (kept == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var part = await _socket.ReceiveAsync(buffer.AsMemory(kept), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return;
            kept += part.Count;
            int end;
            while ((end = buffer.AsSpan(0, kept).IndexOf(RecordSeparator)) >= 0)
            {
                Take(buffer.AsMemory(0, end));
                buffer.AsSpan(end + 1, kept - end - 1).CopyTo(buffer);
                kept -= end + 1;
            }
        }
    }

    private void Take(ReadOnlyMemory<byte> record)
    {
        using var json = JsonDocument.Parse(record);
        var root = json.RootElement;
        if (!root.TryGetProperty("type", out var type))
            return;
        if (type.GetInt32() == 3 && root.TryGetProperty("error", out var error))
        {
            Volatile.Write(ref _askedAt, 0);
            Refused(error.GetString() ?? "");
        }
        else if (type.GetInt32() == 1 && root.GetProperty("target").GetString() == "message")
        {
            Hear(root.GetProperty("arguments")[0]);
        }
    }

    private void Hear(JsonElement message)
    {
        ConversationId = message.GetProperty("conversationId").GetString();
        if (message.GetProperty("author").GetProperty("kind").GetString() == "visitor")
            return;
        var askedAt = Interlocked.Exchange(ref _askedAt, 0);
        if (askedAt != 0)
            Answered(Stopwatch.GetElapsedTime(askedAt).TotalMilliseconds);
    }

    private async Task SendAsync(string record, CancellationToken cancellationToken)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(record), RecordSeparator];
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    private static HttpMessageInvoker MakeInvoker(int address) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(IPAddress.Parse($"127.0.0.{address + 2}"), 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });
}
