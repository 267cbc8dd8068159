namespace SupportMax.Saas.Routing;

/// <summary>Chooses who gets the next conversation.</summary>
public interface IAssignmentStrategy
{
    /// <summary>One of those who can take it; null when there is nobody, or people take by themselves.</summary>
    AgentCandidate? Choose(IReadOnlyList<AgentCandidate> able);
}

/// <summary>The strategies by name.</summary>
public static class AssignmentStrategies
{
    private static readonly IAssignmentStrategy s_manual = new ManualStrategy();
    private static readonly IAssignmentStrategy s_roundRobin = new RoundRobinStrategy();
    private static readonly IAssignmentStrategy s_leastLoaded = new LeastLoadedStrategy();

    /// <summary>The strategy.</summary>
    public static IAssignmentStrategy Of(RoutingStrategy strategy) => strategy switch
    {
        RoutingStrategy.RoundRobin => s_roundRobin,
        RoutingStrategy.LeastLoaded => s_leastLoaded,
        _ => s_manual,
    };

    private sealed class ManualStrategy : IAssignmentStrategy
    {
        public AgentCandidate? Choose(IReadOnlyList<AgentCandidate> able) => null;
    }

    private sealed class RoundRobinStrategy : IAssignmentStrategy
    {
        public AgentCandidate? Choose(IReadOnlyList<AgentCandidate> able) => able.OrderBy(agent => agent.LastGivenAt).ThenBy(agent => agent.Id).FirstOrDefault();
    }

    private sealed class LeastLoadedStrategy : IAssignmentStrategy
    {
        public AgentCandidate? Choose(IReadOnlyList<AgentCandidate> able) =>
            able.OrderBy(agent => (double)agent.Load / agent.Capacity).ThenBy(agent => agent.LastGivenAt).ThenBy(agent => agent.Id).FirstOrDefault();
    }
}
