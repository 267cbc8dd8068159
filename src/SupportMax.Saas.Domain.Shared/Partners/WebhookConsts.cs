namespace SupportMax.Saas.Partners;

/// <summary>What webhooks can tell, and how long they try.</summary>
public static class WebhookConsts
{
    /// <summary>The events, by the names under which they are sent.</summary>
    public static IReadOnlyList<string> Events { get; } =
        ["conversation.created", "conversation.message-added", "conversation.status-changed", "ticket.created", "ticket.changed"];

    /// <summary>Longest address, in characters.</summary>
    public const int MaxUrlLength = 2_000;

    /// <summary>Most webhooks of a tenant.</summary>
    public const int MaxPerTenant = 20;

    /// <summary>Most characters that are kept of an endpoint's answer or of an error.</summary>
    public const int MaxErrorLength = 500;

    /// <summary>How long a delivery is tried before it has failed and its webhook is paused.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromHours(24);
}
