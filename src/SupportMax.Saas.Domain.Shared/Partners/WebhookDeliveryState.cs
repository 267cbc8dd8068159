using System.Text.Json.Serialization;

namespace SupportMax.Saas.Partners;

/// <summary>Where a delivery is.</summary>
public enum WebhookDeliveryState
{
    /// <summary>It has still to be delivered.</summary>
    [JsonStringEnumMemberName("waiting")] Waiting,

    /// <summary>The endpoint took it.</summary>
    [JsonStringEnumMemberName("delivered")] Delivered,

    /// <summary>It is not tried any more by itself.</summary>
    [JsonStringEnumMemberName("failed")] Failed,
}
