using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Routing;

/// <summary>A tenant's queues and how they work, as one reading.</summary>
internal sealed record RoutingPlan(DeskPolicy Policy, IReadOnlyList<SupportQueue> Queues, IReadOnlyList<AgentProfile> Profiles)
{
    /// <summary>The first queue whose rules fit; null for the default one.</summary>
    public Guid? QueueFor(Conversation conversation) => Queues.FirstOrDefault(queue => queue.Fits(conversation))?.Id;

    /// <summary>The same for a conversation that is understood only now.</summary>
    public Guid? QueueFor(Conversation conversation, Understanding? understanding) => understanding is null ? QueueFor(conversation)
        : Queues.FirstOrDefault(queue => queue.Rules.Fit(understanding.Intent, understanding.ProductArea, conversation.Language, conversation.Channel))?.Id;

    /// <summary>The queue; null when it is the default one, or gone.</summary>
    public SupportQueue? Find(Guid? queueId) => queueId is null ? null : Queues.FirstOrDefault(queue => queue.Id == queueId);

    /// <summary>How a queue's conversations get to people.</summary>
    public IAssignmentStrategy StrategyOf(Guid? queueId) => AssignmentStrategies.Of(Find(queueId)?.Strategy ?? Policy.DefaultStrategy);

    /// <summary>After how long a conversation goes on from a queue.</summary>
    public TimeSpan? TimeoutOf(Guid? queueId)
    {
        var seconds = Find(queueId) is { } queue ? queue.TimeoutSeconds : Policy.DefaultTimeoutSeconds;
        return seconds is null ? null : TimeSpan.FromSeconds(seconds.Value);
    }

    /// <summary>An agent with what they can be given.</summary>
    public AgentCandidate ToCandidate(PresentAgent agent, int load, DateTimeOffset lastGiven)
    {
        var profile = Profiles.FirstOrDefault(profile => profile.UserId == agent.Id);
        return new AgentCandidate(
            agent.Id, agent.Name, load, profile?.Capacity ?? RoutingConsts.DefaultCapacity, profile?.Tier ?? SupportTier.L1, profile?.Skills ?? [], lastGiven);
    }

    /// <summary>Nobody can be asked for a tier that nobody has.</summary>
    public SupportTier ReachableTier(SupportTier wanted)
    {
        var highest = Profiles.Select(profile => profile.Tier).DefaultIfEmpty(SupportTier.L1).Max();
        return wanted <= highest ? wanted : highest;
    }
}

/// <summary>Reads the current tenant's plan.</summary>
internal sealed class RoutingPlans(IRoutingRepository routing, IDeskSettingsRepository settings)
{
    public async Task<RoutingPlan> ReadAsync(CancellationToken cancellationToken) => new(
        await settings.GetPolicyAsync(cancellationToken),
        await routing.ListQueuesAsync(cancellationToken),
        await routing.ListProfilesAsync(cancellationToken));
}
