using System.Text.Json.Serialization;

namespace SupportMax.Saas.Channels;

/// <summary>The way by which a customer reaches the tenant.</summary>
public enum ChannelKind
{
    /// <summary>The chat widget.</summary>
    [JsonStringEnumMemberName("web")] Web,

    /// <summary>E-mail.</summary>
    [JsonStringEnumMemberName("email")] Email,

    /// <summary>WhatsApp.</summary>
    [JsonStringEnumMemberName("whatsapp")] WhatsApp,

    /// <summary>A partner's system over the WebSocket.</summary>
    [JsonStringEnumMemberName("partner")] Partner,

    /// <summary>The REST interface.</summary>
    [JsonStringEnumMemberName("api")] Api,
}
