using System.Security.Cryptography;

namespace SupportMax.Saas.Notifications;

/// <summary>
/// How long to wait before another attempt: 1, 2, 4 … seconds, at most five minutes, and of that half to all by chance, so that
/// what failed together does not come back together.
/// </summary>
internal static class RetryDelay
{
    private const double MaxSeconds = 300;

    /// <summary>The pause after so many failed attempts.</summary>
    public static TimeSpan After(int attempts)
    {
        var seconds = Math.Min(MaxSeconds, Math.Pow(2, Math.Clamp(attempts - 1, 0, 16)));
        return TimeSpan.FromSeconds(seconds * (0.5 + (RandomNumberGenerator.GetInt32(0, 1000) / 2000.0)));
    }
}
