namespace SupportMax.Saas.Retention;

/// <summary>Takes away what the current tenant's events and jobs leave behind.</summary>
public interface IRetention
{
    /// <summary>Deletes what is older than the limits.</summary>
    /// <returns>How many rows went.</returns>
    Task<int> PurgeAsync(DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>How long things are kept.</summary>
public static class RetentionLimits
{
    /// <summary>That an event was handled; no transport may bring one again after that time.</summary>
    public static readonly TimeSpan HandledEvents = TimeSpan.FromDays(7);

    /// <summary>Jobs that have come to their end, and the files of imports.</summary>
    public static readonly TimeSpan FinishedJobs = TimeSpan.FromDays(30);

    /// <summary>Searches for gaps that have come to their end; what they found is kept with the gaps.</summary>
    public static readonly TimeSpan GapSearches = TimeSpan.FromDays(30);

    /// <summary>Events that nobody could handle, and nobody replayed.</summary>
    public static readonly TimeSpan DeadLetters = TimeSpan.FromDays(90);
}
