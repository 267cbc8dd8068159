using System.Text.Json.Serialization;

namespace SupportMax.Saas.Knowledge;

/// <summary>Where an import of a CSV file is.</summary>
public enum ImportState
{
    /// <summary>Taken, and waiting for its turn.</summary>
    [JsonStringEnumMemberName("queued")] Queued,

    /// <summary>Rows are going in.</summary>
    [JsonStringEnumMemberName("running")] Running,

    /// <summary>Every good row is in, and every published one is searchable.</summary>
    [JsonStringEnumMemberName("done")] Done,

    /// <summary>It ended before its last row: the file could not be read, every attempt failed, or somebody stopped it.</summary>
    [JsonStringEnumMemberName("failed")] Failed,
}
