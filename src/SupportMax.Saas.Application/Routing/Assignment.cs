using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

/// <summary>Moves conversations between queues and people by the tenant's plan.</summary>
internal sealed class Assignment(ConversationChange change, IRoutingRepository routing, RosterMemory memory, ICurrentTenant currentTenant, TimeProvider clock)
{
    /// <summary>Puts a waiting customer's conversation back when its agent was gone for longer than the grace time.</summary>
    public async Task TakeBackAsync(RoutingPlan plan, DeskConversation conversation, PresentAgent? agent, CancellationToken cancellationToken)
    {
        // Whoever was never at the desk works in another way; nobody knows when they are gone.
        if (agent is not { Availability: AgentAvailability.Offline } || conversation.Status != ConversationStatus.Waiting
            || clock.GetUtcNow() - agent.SeenAt < TimeSpan.FromSeconds(plan.Policy.GraceSeconds))
            return;
        await change.TryAsync(
            conversation.Id,
            (locked, now, _) =>
            {
                if (locked.State != ConversationState.Assigned || locked.AssigneeId != agent.Id || locked.Status != ConversationStatus.Waiting)
                    return Task.FromResult(false);
                locked.Enqueue(plan.QueueFor(locked), Cause.System("agentGone"), now);
                return Task.FromResult(true);
            },
            cancellationToken);
    }

    /// <summary>Lets a conversation that waited too long in a queue go on to the next one, or to the tier above.</summary>
    public async Task MoveOnAsync(RoutingPlan plan, DeskConversation conversation, CancellationToken cancellationToken)
    {
        if (plan.TimeoutOf(conversation.QueueId) is not { } timeout || clock.GetUtcNow() - conversation.QueuedAt < timeout)
            return;
        var next = plan.Find(conversation.QueueId)?.NextQueueId;
        if (next is null && conversation.Tier == SupportTier.Supervisor)
            return;
        await change.TryAsync(
            conversation.Id,
            (locked, now, _) =>
            {
                if (locked.QueuedAt != conversation.QueuedAt)
                    return Task.FromResult(false);
                if (next is not null)
                    locked.Enqueue(next, Cause.System("timeout"), now);
                else
                    locked.Escalate(locked.QueueId, Cause.System("overflow"), now);
                return Task.FromResult(true);
            },
            cancellationToken);
    }

    /// <summary>Gives what waits to whoever is free, most urgent first.</summary>
    public async Task GiveAsync(RoutingPlan plan, IReadOnlyList<DeskConversation> work, IReadOnlyList<PresentAgent> agents, CancellationToken cancellationToken)
    {
        var loads = work.Where(conversation => conversation.AssigneeId is not null).CountBy(conversation => conversation.AssigneeId!.Value).ToDictionary();
        var free = agents.Where(agent => agent.Availability == AgentAvailability.Online)
            .Select(agent => plan.ToCandidate(agent, loads.GetValueOrDefault(agent.Id), memory.LastGiven(currentTenant.Id, agent.Id))).ToList();
        foreach (var waiting in work.Where(conversation => conversation.State == ConversationState.Waiting))
        {
            var skills = plan.Find(waiting.QueueId)?.Rules.Skills ?? [];
            var tier = plan.ReachableTier(waiting.Tier);
            var able = free.Where(agent => agent.CanTake(tier, skills)).ToList();
            if (plan.StrategyOf(waiting.QueueId).Choose(able) is not { } chosen)
                continue;
            if (!await TryGiveAsync(waiting, chosen, cancellationToken))
                continue;
            var now = clock.GetUtcNow();
            memory.Give(currentTenant.Id, chosen.Id, now);
            free[free.IndexOf(chosen)] = chosen with { Load = chosen.Load + 1, LastGivenAt = now };
        }
    }

    /// <summary>Gives a conversation to an agent, unless somebody took it meanwhile or the agent has become busy.</summary>
    public Task<bool> TryGiveAsync(DeskConversation waiting, AgentCandidate agent, CancellationToken cancellationToken) => change.TryAsync(
        waiting.Id,
        async (locked, now, token) =>
        {
            if (locked.State != ConversationState.Waiting || locked.QueuedAt != waiting.QueuedAt
                || await routing.CountLoadAndHoldAsync(agent.Id, token) >= agent.Capacity)
                return false;
            locked.Take(agent.Id, agent.Name, Cause.System("routed"), now);
            return true;
        },
        cancellationToken);
}
