using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SupportMax.Saas.TestBase;

/// <summary>A partner's line: plain frames of <c>supportmax.v1</c>, remembered in the order in which they came.</summary>
public sealed class PartnerSocket : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly Lock _lock = new();
    private readonly List<JsonNode> _frames = [];
    private TaskCompletionSource _more = NewSignal();
    private Task _reading = Task.CompletedTask;

    private PartnerSocket()
    {
    }

    /// <summary>Why the server closed; null while it has not.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    /// <summary>All frames so far.</summary>
    public IReadOnlyList<JsonNode> Frames
    {
        get
        {
            lock (_lock)
                return [.. _frames];
        }
    }

    /// <summary>Done when the line has ended.</summary>
    public Task Ended => _reading;

    /// <summary>Connects and waits for the welcome.</summary>
    /// <param name="host">The host's address.</param>
    /// <param name="token">The access token.</param>
    /// <param name="asBrowser">Sends the token as the second subprotocol instead of a header.</param>
    public static async Task<PartnerSocket> OpenAsync(Uri host, string token, bool asBrowser = false)
    {
        var line = new PartnerSocket();
        line._socket.Options.AddSubProtocol("supportmax.v1");
        if (asBrowser)
            line._socket.Options.AddSubProtocol(token);
        else
            line._socket.Options.SetRequestHeader("Authorization", "Bearer " + token);
        await line._socket.ConnectAsync(new UriBuilder(new Uri(host, "/ws/v1")) { Scheme = "ws" }.Uri, CancellationToken.None);
        line._reading = line.ReadAsync();
        await line.WaitAsync("welcome");
        return line;
    }

    /// <summary>Sends one frame.</summary>
    public Task SendAsync(object frame) => SendRawAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(frame)), WebSocketMessageType.Text);

    /// <summary>Sends bytes as they are.</summary>
    public async Task SendRawAsync(ReadOnlyMemory<byte> bytes, WebSocketMessageType type, bool end = true)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(bytes, type, end, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>The first frame of a type that fits, as soon as it is there.</summary>
    public async Task<JsonNode> WaitAsync(string type, Func<JsonNode, bool>? wanted = null)
    {
        var looked = 0;
        while (true)
        {
            Task more;
            lock (_lock)
            {
                for (; looked < _frames.Count; looked++)
                {
                    if (_frames[looked]["type"]!.GetValue<string>() == type && (wanted is null || wanted(_frames[looked])))
                        return _frames[looked];
                }

                more = _more.Task;
            }

            if (_reading.IsCompleted && more == _more.Task && looked == Frames.Count)
                throw new WebSocketException($"The line ended with {CloseCode} before a {type} came: {string.Join('\n', Frames.TakeLast(3))}");
            await PatientAsync(more);
        }
    }

    /// <summary>Sends a frame with a name of its own and waits for its answer, whatever it is.</summary>
    public async Task<JsonNode> AskAsync(JsonObject frame)
    {
        var name = frame["ref"]?.GetValue<string>() ?? Guid.NewGuid().ToString("N");
        frame["ref"] = name;
        await SendAsync(frame);
        return await FirstAsync(answer => answer["ref"]?.GetValue<string>() == name);
    }

    /// <summary>Breaks the line without a word.</summary>
    public void Break() => _socket.Abort();

    /// <summary>Closes as the protocol wants it.</summary>
    public Task CloseAsync() => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _sending.Dispose();
    }

    private async Task<JsonNode> FirstAsync(Func<JsonNode, bool> wanted)
    {
        while (true)
        {
            Task more;
            lock (_lock)
            {
                if (_frames.Find(frame => wanted(frame)) is { } found)
                    return found;
                more = _more.Task;
            }

            await PatientAsync(more);
        }
    }

    private async Task PatientAsync(Task more)
    {
        try
        {
            await more.WaitAsync(s_patience);
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException("The frame did not come; these did:\n" + string.Join('\n', Frames.TakeLast(10).Select(frame => frame.ToJsonString())), exception);
        }
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[16 * 1024];
        using var whole = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    await CloseAsync();
                    return;
                }

                whole.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                Add(JsonNode.Parse(whole.ToArray())!);
                whole.SetLength(0);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Whoever waits learns of it below.
        }
        finally
        {
            lock (_lock)
                _more.TrySetResult();
        }
    }

    private void Add(JsonNode frame)
    {
        lock (_lock)
        {
            _frames.Add(frame);
            _more.TrySetResult();
            _more = NewSignal();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
