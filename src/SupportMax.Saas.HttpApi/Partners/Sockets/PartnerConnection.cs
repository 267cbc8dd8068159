using System.Net;
using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>One connection of a partner's program, from the welcome to the close.</summary>
internal sealed class PartnerConnection : IDisposable
{
    private const int MaxMalformed = 10;
    private const int CatchUpLanes = 4;
    private const int PageSize = 200;
    private const int ReconnectAfterMilliseconds = 500;
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(2);

    private readonly WebSocket _socket;
    private readonly PartnerSocketOptions _options;
    private readonly PartnerWork _work;
    private readonly IPartnerUsageCounter _usage;
    private readonly ILogger _logger;
    private readonly TimeProvider _clock;
    private readonly FrameWriter _writer;
    private readonly FrameLanes _lanes;
    private readonly SocketToken _token;
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _draining = new();
    private readonly FrameRate _rate;
    private Task _receiving = Task.CompletedTask;
    private int _malformed;
    private long _lastHeardAt;

    public PartnerConnection(WebSocket socket, PartnerCaller caller, string token, IPAddress? address, PartnerSocketServices services)
    {
        (_socket, Caller, _options, _work) = (socket, caller, services.Options, services.Work);
        (_usage, _logger, _clock) = (services.Usage, services.Logger, services.Clock);
        _writer = new FrameWriter(socket);
        _lanes = new FrameLanes(_options.MaxInFlight);
        _rate = new FrameRate(_options.MaxFramesPerSecond, _clock);
        _token = new SocketToken(_work, token, caller, address, _options, _clock);
        Subscriptions = new Subscriptions(_writer, new PushCredit(_options.Credit), _options.MaxConversations);
    }

    public Guid Id { get; } = Guid.CreateVersion7();

    public PartnerCaller Caller { get; }

    public Subscriptions Subscriptions { get; }

    /// <summary>Shows what happens besides messages; what the client has no room for is not sent later.</summary>
    public void Show(ServerFrame frame) => _writer.Send(frame);

    /// <summary>Lets what was taken come to its end, and closes.</summary>
    public void Drain() => _draining.Cancel();

    /// <summary>Serves the connection until it ends.</summary>
    public async Task RunAsync(CancellationToken aborted)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token, aborted);
        _lastHeardAt = _clock.GetTimestamp();
        _writer.Send(new WelcomeFrame(
            Id, Caller.ClientId, Caller.Scopes, Caller.ExpiresAt, (int)_options.Heartbeat.TotalSeconds, _options.Credit, _options.MaxFrameBytes, _options.MaxFramesPerSecond));
        var watching = Task.WhenAny([
            _token.WatchAsync(_writer, linked.Token),
            BeatAsync(linked.Token),
            .. Enumerable.Range(0, CatchUpLanes).Select(_ => Subscriptions.RunAsync(LoadAsync, linked.Token)),
        ]).Unwrap();
        // Nobody is welcomed before the line is watched.
        var writing = _writer.RunAsync(linked.Token);
        var reading = ReadAsync(linked.Token);
        try
        {
            await await Task.WhenAny(reading, watching, writing);
            await CloseAsync(writing, CloseCodes.Normal, "");
        }
        catch (SocketEndException end)
        {
            await CloseAsync(writing, end.Code, end.Message);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // The line broke: whoever comes back resumes from the watermarks.
        }
        finally
        {
            await _ended.CancelAsync();
            await Task.WhenAll(reading, watching, writing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await _lanes.WaitAsync(CancellationToken.None);
        }
    }

    public void Dispose()
    {
        _lanes.Dispose();
        _ended.Dispose();
        _draining.Dispose();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var reader = new FrameReader(_socket, _options.MaxFrameBytes);
        var handler = new FrameHandler(_work, Caller, Subscriptions, _writer, cancellationToken);
        var drained = Task.Delay(Timeout.InfiniteTimeSpan, _draining.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        while (true)
        {
            var next = reader.ReadAsync(cancellationToken);
            _receiving = next;
            if (await Task.WhenAny(next, drained) == drained && !next.IsCompleted)
            {
                await DrainAsync();
                throw new SocketEndException(CloseCodes.Restart, "The host goes; connect again.");
            }

            if (await next is not { } bytes)
                return;
            _lastHeardAt = _clock.GetTimestamp();
            await _rate.TakeAsync(cancellationToken);
            if (Read(bytes.Span) is { } frame)
                await _lanes.AddAsync(frame.OrderKey, () => WorkAsync(handler, frame, cancellationToken), cancellationToken);
        }
    }

    private ClientFrame? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return FrameJson.Read(bytes);
        }
        catch (BusinessException exception)
        {
            Refuse(null, exception);
            return ++_malformed > MaxMalformed ? throw new SocketEndException(CloseCodes.Malformed, "Too many frames that are none of supportmax.v1.") : null;
        }
    }

    private async Task WorkAsync(FrameHandler handler, ClientFrame frame, CancellationToken cancellationToken)
    {
        try
        {
            if (frame is AuthorizeFrame authorize)
                _writer.Send(new AuthorizedFrame(frame.Ref, await _token.ReplaceAsync(authorize.Token, cancellationToken)));
            else if (frame is CreditFrame credit)
                Subscriptions.AddCredit(Math.Max(0, credit.Messages));
            else
                await handler.HandleAsync(frame);
            _usage.Count(Caller.TenantId, Caller.ClientId, PartnerUsageKind.Frame);
        }
        catch (BusinessException exception)
        {
            Refuse(frame.Ref, exception);
        }
        catch (Exception exception) when (cancellationToken.IsCancellationRequested)
        {
            _logger.LogDebug(exception, "A frame of connection {ConnectionId} was given up with the connection", Id);
        }
        catch (Exception exception)
        {
            _logger.LogError(exception, "A {Frame} of connection {ConnectionId} failed", frame.GetType().Name, Id);
            Refuse(frame.Ref, new BusinessException(CommonErrorCodes.Unexpected) { Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["reference"] = Id } });
        }
    }

    private void Refuse(string? reference, BusinessException exception)
    {
        _usage.Count(Caller.TenantId, Caller.ClientId, PartnerUsageKind.RefusedFrame);
        _writer.Send(new RefusedFrame(reference, exception.Code, ErrorResponse.Text(exception.Code, exception.Values), exception.Members, exception.RetryAfter?.TotalSeconds));
    }

    private async Task<MessagePage?> LoadAsync(Guid conversationId, long after)
    {
        try
        {
            return await _work.RunAsync<IPartnerConversationAppService, MessagePage>(
                Caller.TenantId, service => service.ListMessagesAsync(conversationId, after, PageSize, _ended.Token));
        }
        catch (BusinessException exception) when (exception.Code == ConversationErrorCodes.NotFound)
        {
            Subscriptions.Remove(conversationId);
            return null;
        }
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_options.Heartbeat, _clock);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (_clock.GetElapsedTime(_lastHeardAt) > _options.Silence)
                throw new SocketEndException(CloseCodes.Silent, "Nothing came for too long. Send a heartbeat frame.");
            _writer.Send(new PulseFrame());
        }
    }

    private async Task DrainAsync()
    {
        _writer.Send(new DrainFrame(ReconnectAfterMilliseconds));
        using var limit = new CancellationTokenSource(_options.Drain);
        await _lanes.WaitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task CloseAsync(Task writing, WebSocketCloseStatus code, string reason)
    {
        using var limit = new CancellationTokenSource(s_farewell);
        try
        {
            _writer.Complete();
            await writing.WaitAsync(limit.Token);
            if (_socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
                return;
            await _socket.CloseOutputAsync(code, reason, limit.Token);
            // Until the client has answered: to stop receiving breaks the line, and our code might never arrive.
            await _receiving.WaitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // There is nobody left to say goodbye to.
        }
    }
}
