using System.Diagnostics;

namespace SupportMax.Saas.LoadTest;

/// <summary>Begins something at a steady rate, whatever becomes of it: whoever waited for one answer before the next question would not see a server that stands still.</summary>
internal static class SteadyRate
{
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(20);

    /// <summary>Calls <paramref name="begin"/> so many times a second with 0, 1, 2 and so on.</summary>
    public static async Task RunAsync(int perSecond, int seconds, Action<int> begin, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(s_step);
        var begun = Stopwatch.GetTimestamp();
        for (var next = 0; Stopwatch.GetElapsedTime(begun).TotalSeconds < seconds && await timer.WaitForNextTickAsync(cancellationToken);)
        {
            for (var due = (int)(Stopwatch.GetElapsedTime(begun).TotalSeconds * perSecond); next < due; next++)
                begin(next);
        }
    }
}
