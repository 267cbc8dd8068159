namespace SupportMax.Saas.Partners;

/// <summary>Lets frames through as fast as allowed, and twice as many at once; faster ones wait, and with them the line.</summary>
internal sealed class FrameRate(int perSecond, TimeProvider clock)
{
    private double _tokens = 2.0 * perSecond;
    private long _filledAt = clock.GetTimestamp();

    /// <summary>Waits for one frame's turn. One caller at a time.</summary>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetTimestamp();
        _tokens = Math.Min(2.0 * perSecond, _tokens + (clock.GetElapsedTime(_filledAt, now).TotalSeconds * perSecond));
        _filledAt = now;
        _tokens--;
        if (_tokens < 0)
            await Task.Delay(TimeSpan.FromSeconds(-_tokens / perSecond), clock, cancellationToken);
    }
}
