namespace SupportMax.Saas.Notifications;

/// <summary>Wakes one waiting loop. Signals that come while it works are kept, as one.</summary>
internal sealed class WakeSignal(TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _set = new(0, 1);

    public void Set()
    {
        // Under load it mostly is set already, and an exception costs more than all else here.
        if (_set.CurrentCount > 0)
            return;
        try
        {
            _set.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is set already.
        }
    }

    /// <summary>Waits for the signal, at most so long; whoever comes back has to look either way.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await _set.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Time to look unasked.
        }
    }

    public void Dispose() => _set.Dispose();
}
