using SupportMax.Saas.Events;

namespace SupportMax.Saas.LoadTest.Events;

/// <summary>Between a commit and its sending, and between sending and taking it out of the outbox.</summary>
internal sealed class CrashingTransport(IEventTransport inner, CrashPoint crash) : IEventTransport
{
    public async Task PublishAsync(IReadOnlyList<EventEnvelope> events, CancellationToken cancellationToken)
    {
        crash.Pass("publishing");
        await inner.PublishAsync(events, cancellationToken);
        crash.Pass("published");
    }
}

/// <summary>Between what the broker brings and the inbox, and between the inbox and the commit to the broker.</summary>
internal sealed class CrashingReceiver(IEventReceiver inner, CrashPoint crash) : IEventReceiver
{
    public async Task ReceiveAsync(IReadOnlyList<EventEnvelope> events, CancellationToken cancellationToken)
    {
        crash.Pass("consumed");
        await inner.ReceiveAsync(events, cancellationToken);
        crash.Pass("entered");
    }

    public void ReceiveBroadcast(EventEnvelope envelope) => inner.ReceiveBroadcast(envelope);

    public void ReceiveMissed() => inner.ReceiveMissed();
}
