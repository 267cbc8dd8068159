namespace SupportMax.Saas.Time;

/// <summary>Times as the database keeps them.</summary>
public static class StoredTime
{
    /// <summary>The time in whole microseconds, as PostgreSQL keeps it: what is shown live is then what is read later.</summary>
    public static DateTimeOffset ToStored(this DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));
}
