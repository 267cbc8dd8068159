using System.Collections.Concurrent;
using SupportMax.Saas.Events;

namespace SupportMax.Saas.Benchmarks.Outbox;

[EventName("benchmark.ping")]
internal sealed record Ping(Guid About, long SentAt) : IIntegrationEvent
{
    public Guid Key => About;
}

/// <summary>Counts what has arrived, and how long each took from its change to its handler.</summary>
internal sealed class Arrivals(TimeProvider clock)
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public ConcurrentBag<TimeSpan> Delays { get; } = [];

    public void Add(Ping ping)
    {
        if (ping.SentAt > 0)
            Delays.Add(clock.GetElapsedTime(ping.SentAt));
        Interlocked.Increment(ref _count);
    }
}

internal sealed class PingHandler(Arrivals arrivals) : IEventHandler<Ping>
{
    public Task HandleAsync(Ping fact, CancellationToken cancellationToken)
    {
        arrivals.Add(fact);
        return Task.CompletedTask;
    }
}
