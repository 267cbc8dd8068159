using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SupportMax.Saas.Partners;

/// <summary>
/// Gives a line's last frame time to arrive. The server's WebSocket says why it ends one that breaks WebSockets' own rules, and breaks it off in the same
/// moment: what had not gone out by then, the reason among it, would be lost. Once the request has come to its end by itself nothing is broken off.
/// </summary>
internal sealed class LateAbort : IHttpRequestLifetimeFeature, IDisposable
{
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(2);
    private readonly IHttpRequestLifetimeFeature _line;
    private readonly CancellationTokenSource _over = new();
    private readonly CancellationToken _isOver;
    private int _isWanted;

    private LateAbort(IHttpRequestLifetimeFeature line) => (_line, _isOver) = (line, _over.Token);

    /// <inheritdoc />
    public CancellationToken RequestAborted
    {
        get => _line.RequestAborted;
        set => _line.RequestAborted = value;
    }

    /// <summary>Holds for a request until it is disposed; that comes after the socket's own end.</summary>
    public static LateAbort Of(HttpContext context)
    {
        var late = new LateAbort(context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>());
        context.Features.Set<IHttpRequestLifetimeFeature>(late);
        return late;
    }

    /// <inheritdoc />
    public void Abort()
    {
        if (Interlocked.Exchange(ref _isWanted, 1) == 0)
            _ = AbortLaterAsync();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _over.Cancel();
        _over.Dispose();
    }

    private async Task AbortLaterAsync()
    {
        await Task.Delay(s_farewell, _isOver).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_isOver.IsCancellationRequested)
            _line.Abort();
    }
}
