using SupportMax.Saas.Notifications;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>Wakes the worker: a job was queued on any host, or one ended here.</summary>
internal sealed class BackgroundJobSignal(TimeProvider clock) : INotificationReceiver, IDisposable
{
    private readonly WakeSignal _signal = new(clock);

    public string Channel => "background_jobs";

    public void Receive(string payload) => Wake();

    public void ReceiveMissed() => Wake();

    public void Wake() => _signal.Set();

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _signal.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _signal.Dispose();
}
