using SupportMax.Saas.Notifications;

namespace SupportMax.Saas.Events;

/// <summary>Wakes the dispatcher: events were written here, or another host says so.</summary>
public sealed class OutboxSignal : INotificationReceiver, IDisposable
{
    private readonly WakeSignal _signal;
    private int _isOwn;

    /// <summary>A signal that nobody has given yet.</summary>
    public OutboxSignal(TimeProvider clock) => _signal = new WakeSignal(clock);

    /// <inheritdoc />
    public string Channel => "outbox";

    /// <inheritdoc />
    public void Receive(string payload) => _signal.Set();

    /// <inheritdoc />
    public void ReceiveMissed() => _signal.Set();

    /// <summary>Events were committed on this host.</summary>
    public void Wrote()
    {
        Volatile.Write(ref _isOwn, 1);
        _signal.Set();
    }

    /// <inheritdoc />
    public void Dispose() => _signal.Dispose();

    /// <summary>Whether events were committed on this host since the last call.</summary>
    internal bool TakeOwn() => Interlocked.Exchange(ref _isOwn, 0) == 1;

    internal Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _signal.WaitAsync(atMost, cancellationToken);
}
