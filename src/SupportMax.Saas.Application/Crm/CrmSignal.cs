using SupportMax.Saas.Notifications;

namespace SupportMax.Saas.Crm;

/// <summary>Wakes the worker: somewhere a change was intended or a connection was changed, or a turn ended here.</summary>
internal sealed class CrmSignal(TimeProvider clock) : INotificationReceiver, IDisposable
{
    private readonly WakeSignal _signal = new(clock);

    public string Channel => "crm";

    public void Receive(string payload) => Wake();

    public void ReceiveMissed() => Wake();

    public void Wake() => _signal.Set();

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _signal.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _signal.Dispose();
}
