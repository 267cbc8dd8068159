using SupportMax.Saas.Notifications;

namespace SupportMax.Saas.Events;

/// <summary>Wakes whoever tries events again.</summary>
internal sealed class EventRetrySignal(TimeProvider clock) : IDisposable
{
    private readonly WakeSignal _signal = new(clock);

    public void Wake() => _signal.Set();

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _signal.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _signal.Dispose();
}
