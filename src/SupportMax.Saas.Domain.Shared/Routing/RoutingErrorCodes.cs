namespace SupportMax.Saas.Routing;

/// <summary>What can be wrong with a request about queues, agents and the desk.</summary>
public static class RoutingErrorCodes
{
    /// <summary>There is no such queue.</summary>
    public const string QueueNotFound = "Routing:QueueNotFound";

    /// <summary>Another queue has this name.</summary>
    public const string QueueNameTaken = "Routing:QueueNameTaken";

    /// <summary>The queue's settings are outside of what is possible.</summary>
    public const string QueueInvalid = "Routing:QueueInvalid";

    /// <summary>There is no such member of staff, or they may not reply.</summary>
    public const string AgentNotFound = "Routing:AgentNotFound";

    /// <summary>The agent's settings are outside of what is possible.</summary>
    public const string AgentInvalid = "Routing:AgentInvalid";

    /// <summary>The desk's settings are outside of what is possible.</summary>
    public const string SettingsInvalid = "Routing:SettingsInvalid";
}
