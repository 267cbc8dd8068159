using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace SupportMax.Client;

/// <summary>Keeps a line: connects, watches, and connects again, each time from the last message that was seen.</summary>
internal sealed class LineKeeper(SupportMaxOptions options, PendingFrames pending, SupportMaxClient client) : IAsyncDisposable
{
    // A mark takes fewer bytes than this, whatever its number; the server says how many a frame may have.
    private const int BytesPerMark = 100;
    private static readonly TimeSpan s_firstDelay = TimeSpan.FromMilliseconds(100);
    private readonly AccessTokens _tokens = new(options);
    private readonly ConcurrentDictionary<Guid, long> _seen = new();
    private readonly TaskCompletionSource _welcomed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _keeping = Task.CompletedTask;
    private volatile Line? _line;
    private int _creditStep = 100;
    private int _sinceCredit;

    public Task StartAsync(CancellationToken closing)
    {
        _keeping = KeepAsync(closing);
        return _welcomed.Task;
    }

    public void Break() => _line?.Abort();

    /// <summary>Sends if there is a line; if not, the frame goes out with the next one.</summary>
    public async Task TrySendAsync(JsonObject frame)
    {
        if (_line is not { } line)
            return;
        try
        {
            await line.SendAsync(frame, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or InvalidOperationException or OperationCanceledException)
        {
            // The line has just broken.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _tokens.Dispose();
    }

    private async Task KeepAsync(CancellationToken closing)
    {
        var delay = s_firstDelay;
        while (!closing.IsCancellationRequested)
        {
            try
            {
                using var line = new Line();
                await ConnectAsync(line, closing).ConfigureAwait(false);
                delay = s_firstDelay;
                await ServeAsync(line, closing).ConfigureAwait(false);
            }
            catch (SupportMaxException refused)
            {
                _welcomed.TrySetException(refused);
                pending.Fail(refused);
                return;
            }
            catch (Exception exception) when (exception is WebSocketException or HttpRequestException or OperationCanceledException or InvalidOperationException or IOException)
            {
                // The way there is broken: try again below.
            }
            catch (Exception broken)
            {
                // An answer that is none of the protocol, or a handler that failed: the line would not come back, so nobody may wait for it.
                _welcomed.TrySetException(broken);
                pending.Fail(broken);
                return;
            }
            finally
            {
                _line = null;
            }

            await Task.Delay(delay * (0.5 + (RandomNumberGenerator.GetInt32(500) / 1000.0)), closing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            delay = delay * 2 < options.MaxReconnectDelay ? delay * 2 : options.MaxReconnectDelay;
        }
    }

    private async Task ServeAsync(Line line, CancellationToken closing)
    {
        var welcome = await line.ReceiveAsync(closing).ConfigureAwait(false) ?? throw new WebSocketException("The server closed without a welcome.");
        _creditStep = Math.Max(1, welcome["credit"]!.GetValue<int>() / 2);
        _sinceCredit = 0;
        foreach (var marks in _seen.ToArray().Chunk(Math.Max(1, (welcome["maxFrameBytes"]!.GetValue<int>() / BytesPerMark) - 1)))
        {
            await line.SendAsync(
                new JsonObject
                {
                    ["type"] = "resume",
                    ["conversations"] = new JsonArray([.. marks.Select(mark => new JsonObject { ["conversationId"] = mark.Key, ["after"] = mark.Value })]),
                },
                closing).ConfigureAwait(false);
        }

        // From here on new frames go out at once; what was pending before is sent below, perhaps twice, which its id makes harmless.
        _line = line;
        foreach (var frame in pending.All.ToList())
            await line.SendAsync(frame, closing).ConfigureAwait(false);
        _welcomed.TrySetResult();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(closing);
        var beating = BeatAsync(line, TimeSpan.FromSeconds(Math.Max(1, welcome["heartbeatSeconds"]!.GetValue<int>())), ended.Token);
        try
        {
            while (await line.ReceiveAsync(closing).ConfigureAwait(false) is { } frame)
                await TakeAsync(line, frame, closing).ConfigureAwait(false);
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TakeAsync(Line line, JsonNode frame, CancellationToken closing)
    {
        switch (frame["type"]!.GetValue<string>())
        {
            case "message":
                if (IsNew(frame["message"]!))
                    client.Show(frame);
                if (++_sinceCredit >= _creditStep)
                {
                    await line.SendAsync(new JsonObject { ["type"] = "credit", ["messages"] = _sinceCredit }, closing).ConfigureAwait(false);
                    _sinceCredit = 0;
                }

                break;
            case "status":
                client.Show(frame);
                break;
            case "token_expiring":
                _tokens.Forget();
                var token = await _tokens.GetAsync(closing).ConfigureAwait(false);
                await line.SendAsync(new JsonObject { ["type"] = "authorize", ["token"] = token }, closing).ConfigureAwait(false);
                break;
            case "opened":
                _seen.TryAdd(frame["conversationId"]!.GetValue<Guid>(), 0);
                pending.Answer(frame);
                break;
            default:
                if (pending.Answer(frame) is { } again)
                    _ = SendLaterAsync(again.Frame, again.Pause, closing);
                break;
        }
    }

    private async Task ConnectAsync(Line line, CancellationToken closing)
    {
        var token = await _tokens.GetAsync(closing).ConfigureAwait(false);
        try
        {
            await line.ConnectAsync(options.Address, token, closing).ConfigureAwait(false);
        }
        catch (WebSocketException)
        {
            // It may be the token that was refused.
            _tokens.Forget();
            throw;
        }
    }

    /// <summary>Whether a message was not seen before; notes it.</summary>
    private bool IsNew(JsonNode message)
    {
        var (id, sequence) = (message["conversationId"]!.GetValue<Guid>(), message["sequence"]!.GetValue<long>());
        if (_seen.TryGetValue(id, out var last) && sequence <= last)
            return false;
        _seen[id] = sequence;
        return true;
    }

    private async Task SendLaterAsync(JsonObject frame, TimeSpan pause, CancellationToken closing)
    {
        await Task.Delay(pause, closing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await TrySendAsync(frame).ConfigureAwait(false);
    }

    private static async Task BeatAsync(Line line, TimeSpan interval, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(interval);
        while (await timer.WaitForNextTickAsync(ended).ConfigureAwait(false))
            await line.SendAsync(new JsonObject { ["type"] = "heartbeat" }, ended).ConfigureAwait(false);
    }
}
