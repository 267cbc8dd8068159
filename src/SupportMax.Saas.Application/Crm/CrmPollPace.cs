namespace SupportMax.Saas.Crm;

/// <summary>How often changes are read: as set while the day's calls last, and less the fewer are left, so that tickets still get through.</summary>
internal static class CrmPollPace
{
    private static readonly TimeSpan s_scarce = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_last = TimeSpan.FromMinutes(15);

    public static TimeSpan After(int pollSeconds, CrmUsage? usage)
    {
        var wanted = TimeSpan.FromSeconds(pollSeconds);
        var share = usage is { Limit: > 0 } ? (double)usage.Used / usage.Limit : 0;
        return share switch
        {
            < 0.5 => wanted,
            < 0.8 => wanted * 4,
            < 0.95 => Longer(wanted * 4, s_scarce),
            _ => Longer(wanted, s_last),
        };
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
