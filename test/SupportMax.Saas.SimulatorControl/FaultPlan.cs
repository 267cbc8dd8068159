using System.Collections.Concurrent;

namespace SupportMax.Saas.SimulatorControl;

/// <summary>What goes wrong at a simulated vendor: by chance, the next times, or for a while altogether. The chance is seeded, so a run can be repeated.</summary>
public sealed class FaultPlan(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, double> _rates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _next = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _injected = new(StringComparer.Ordinal);
    private Random _chance = new(1);
    private DateTimeOffset _outageUntil = DateTimeOffset.MinValue;

    /// <summary>How long each answer takes.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>How often each kind of fault was made.</summary>
    public IReadOnlyDictionary<string, int> Injected => _injected;

    /// <summary>Whether nothing answers now.</summary>
    public bool IsOut
    {
        get
        {
            lock (_lock)
                return clock.GetUtcNow() < _outageUntil;
        }
    }

    /// <summary>Makes a kind of fault happen with this probability, 0–1.</summary>
    public void SetRate(string kind, double rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rate, 1);
        lock (_lock)
            _rates[kind] = rate;
    }

    /// <summary>Makes a kind of fault happen the next so many times.</summary>
    public void FailNext(string kind, int times = 1) => _next.AddOrUpdate(kind, times, (_, before) => before + times);

    /// <summary>Lets nothing answer for a while; zero ends an outage.</summary>
    public void BeginOutage(TimeSpan length)
    {
        lock (_lock)
            _outageUntil = clock.GetUtcNow() + length;
    }

    /// <summary>Forgets all faults; the chance begins anew.</summary>
    public void Clear(int seed = 1)
    {
        lock (_lock)
        {
            _rates.Clear();
            _chance = new Random(seed);
            _outageUntil = DateTimeOffset.MinValue;
        }

        Latency = TimeSpan.Zero;
        _next.Clear();
        _injected.Clear();
    }

    /// <summary>Whether this kind of fault happens now.</summary>
    public bool Draws(string kind)
    {
        if (!TakeNext(kind) && !DrawByChance(kind))
            return false;
        _injected.AddOrUpdate(kind, 1, (_, count) => count + 1);
        return true;
    }

    private bool TakeNext(string kind)
    {
        while (_next.TryGetValue(kind, out var left) && left > 0)
        {
            if (_next.TryUpdate(kind, left - 1, left))
                return true;
        }

        return false;
    }

    private bool DrawByChance(string kind)
    {
        lock (_lock)
            return _rates.TryGetValue(kind, out var rate) && rate > 0 && _chance.NextDouble() < rate;
    }
}
