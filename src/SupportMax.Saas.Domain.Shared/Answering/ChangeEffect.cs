using System.Text.Json.Serialization;

namespace SupportMax.Saas.Answering;

/// <summary>What a change does to a question.</summary>
public enum ChangeEffect
{
    /// <summary>It was as it must be, and would not be any more.</summary>
    [JsonStringEnumMemberName("broken")] Broken,

    /// <summary>It was not as it must be, and would be.</summary>
    [JsonStringEnumMemberName("mended")] Mended,

    /// <summary>It gets something else, and nobody has said what is right.</summary>
    [JsonStringEnumMemberName("changed")] Changed,
}
