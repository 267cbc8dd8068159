using System.Diagnostics;

namespace SupportMax.Saas.LoadTest.Events;

/// <summary>Kills the process, as by <c>kill -9</c>, when it comes by a place for the n-th time.</summary>
internal sealed class CrashPoint(string place, int times)
{
    /// <summary>Where an event can be lost or doubled, if it can.</summary>
    public static IReadOnlyList<string> Places { get; } = ["committed", "publishing", "published", "consumed", "handling", "entered"];

    private int _left = times;

    public void Pass(string here)
    {
        if (here == place && Interlocked.Decrement(ref _left) == 0)
            Process.GetCurrentProcess().Kill();
    }
}
