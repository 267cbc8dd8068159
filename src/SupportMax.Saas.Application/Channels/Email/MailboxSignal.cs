using SupportMax.Saas.Notifications;

namespace SupportMax.Saas.Channels;

/// <summary>Wakes the watcher: a mailbox was connected or changed on any host.</summary>
internal sealed class MailboxSignal(TimeProvider clock) : INotificationReceiver, IDisposable
{
    private readonly WakeSignal _signal = new(clock);

    public string Channel => "email_channels";

    public void Receive(string payload) => _signal.Set();

    public void ReceiveMissed() => _signal.Set();

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _signal.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _signal.Dispose();
}
