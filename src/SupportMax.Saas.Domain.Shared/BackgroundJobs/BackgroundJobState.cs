using System.Text.Json.Serialization;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>Where a background job is.</summary>
public enum BackgroundJobState
{
    /// <summary>It waits for its turn, for the first time or again.</summary>
    [JsonStringEnumMemberName("queued")] Queued,

    /// <summary>A host works on it.</summary>
    [JsonStringEnumMemberName("running")] Running,

    /// <summary>It went well.</summary>
    [JsonStringEnumMemberName("done")] Done,

    /// <summary>It will not be tried again by itself; the reason stands beside it.</summary>
    [JsonStringEnumMemberName("failed")] Failed,

    /// <summary>Somebody stopped it.</summary>
    [JsonStringEnumMemberName("cancelled")] Cancelled,
}
