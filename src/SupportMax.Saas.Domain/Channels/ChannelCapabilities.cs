namespace SupportMax.Saas.Channels;

/// <summary>What can be done over a channel.</summary>
/// <param name="IsConversation">Whether a question back costs the customer seconds: chat. By mail it costs a day, so the bot is sure or calls a person.</param>
public sealed record ChannelCapabilities(bool IsConversation)
{
    /// <summary>The capabilities of a channel.</summary>
    public static ChannelCapabilities Of(ChannelKind channel) => new(IsConversation: channel != ChannelKind.Email);
}
