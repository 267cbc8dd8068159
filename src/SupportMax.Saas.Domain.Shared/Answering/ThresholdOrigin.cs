using System.Text.Json.Serialization;

namespace SupportMax.Saas.Answering;

/// <summary>Which of a tenant's thresholds applied to a message.</summary>
public enum ThresholdOrigin
{
    /// <summary>The tenant's default: no override fits.</summary>
    [JsonStringEnumMemberName("default")] Default,

    /// <summary>The override for the product area alone.</summary>
    [JsonStringEnumMemberName("productArea")] ProductArea,

    /// <summary>The override for the intent alone; it comes before one for the product area alone.</summary>
    [JsonStringEnumMemberName("intent")] Intent,

    /// <summary>The override for intent and product area together: the most specific one there is.</summary>
    [JsonStringEnumMemberName("intentAndProductArea")] IntentAndProductArea,
}
