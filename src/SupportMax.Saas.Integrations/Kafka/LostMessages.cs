using Microsoft.Extensions.Logging;

namespace SupportMax.Saas.Kafka;

/// <summary>Says how much for the other hosts was lost, now and then: while the broker is away that is all of it, and the log has other readers.</summary>
internal sealed class LostMessages(TimeProvider clock, ILogger<LostMessages> logger)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private DateTimeOffset _nextWord;
    private int _count;

    /// <summary>One more was lost.</summary>
    public void Add(string reason)
    {
        int count;
        lock (_lock)
        {
            _count++;
            var now = clock.GetUtcNow();
            if (now < _nextWord)
                return;
            _nextWord = now + s_pause;
            (count, _count) = (_count, 0);
        }

        logger.LogWarning("{Count} messages for the other hosts were lost: {Reason}", count, reason);
    }
}
