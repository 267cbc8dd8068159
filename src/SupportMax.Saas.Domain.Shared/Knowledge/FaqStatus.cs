using System.Text.Json.Serialization;

namespace SupportMax.Saas.Knowledge;

/// <summary>Where a FAQ is in its life. Only a published one is ever given as an answer.</summary>
public enum FaqStatus
{
    /// <summary>Being written.</summary>
    [JsonStringEnumMemberName("draft")] Draft,

    /// <summary>Answers customers.</summary>
    [JsonStringEnumMemberName("published")] Published,

    /// <summary>Kept, but out of use.</summary>
    [JsonStringEnumMemberName("archived")] Archived,
}
