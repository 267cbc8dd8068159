namespace SupportMax.Saas.Routing;

/// <summary>Limits of queues and agents.</summary>
public static class RoutingConsts
{
    /// <summary>Most characters of a queue's name or of a skill.</summary>
    public const int MaxNameLength = 100;

    /// <summary>Most conversations that an agent can be given at once.</summary>
    public const int MaxCapacity = 100;

    /// <summary>How many an agent is given at once when nothing is set.</summary>
    public const int DefaultCapacity = 5;

    /// <summary>Longest time-out of a queue, in seconds: a day.</summary>
    public const int MaxTimeoutSeconds = 86_400;

    /// <summary>Most entries of a list in a queue's rules or of skills.</summary>
    public const int MaxListLength = 100;

    /// <summary>Most priority rules of a tenant.</summary>
    public const int MaxPriorityRules = 50;
}
