using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

/// <summary>Moves conversations between queues and people by the tenant's plan.</summary>
internal sealed class Assignment(ConversationChange change, IRoutingRepository routing, RosterMemory memory, ICurrentTenant currentTenant, TimeProvider clock)
{
    /// <summary>Puts a waiting customer's conversation back when its agent was gone for longer than the grace time.</summary>
    /// <returns>Whether it was put back.</returns>
    public async Task<bool> TakeBackAsync(RoutingPlan plan, DeskConversation conversation, PresentAgent? agent, CancellationToken cancellationToken)
    {
        // Whoever was never at the desk works in another way; nobody knows when they are gone.
        if (agent is not { Availability: AgentAvailability.Offline } || conversation.Status != ConversationStatus.Waiting
            || clock.GetUtcNow() - agent.SeenAt < TimeSpan.FromSeconds(plan.Policy.GraceSeconds))
            return false;
        return await change.TryAsync(
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
    /// <returns>Whether it went on.</returns>
    public async Task<bool> MoveOnAsync(RoutingPlan plan, DeskConversation conversation, CancellationToken cancellationToken)
    {
        if (plan.TimeoutOf(conversation.QueueId) is not { } timeout || clock.GetUtcNow() - conversation.QueuedAt < timeout)
            return false;
        var next = plan.Find(conversation.QueueId)?.NextQueueId;
        if (next is null && conversation.Tier == SupportTier.Supervisor)
            return false;
        return await change.TryAsync(
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
            await GiveAsync(plan, waiting, free, cancellationToken);
    }

    /// <summary>Gives a conversation to the best of those who are free, and keeps their loads.</summary>
    private async Task GiveAsync(RoutingPlan plan, DeskConversation waiting, List<AgentCandidate> free, CancellationToken cancellationToken)
    {
        var skills = plan.Find(waiting.QueueId)?.Rules.Skills ?? [];
        var tier = plan.ReachableTier(waiting.Tier);
        while (plan.StrategyOf(waiting.QueueId).Choose([.. free.Where(agent => agent.CanTake(tier, skills))]) is { } chosen)
        {
            var given = await TryGiveAsync(waiting, chosen, cancellationToken);
            var now = clock.GetUtcNow();
            if (given == Attempt.Given)
            {
                memory.Give(currentTenant.Id, chosen.Id, now);
                free[free.IndexOf(chosen)] = chosen with { Load = chosen.Load + 1, LastGivenAt = now };
            }

            if (given != Attempt.AgentIsFull)
                return;
            // Another host, or they themselves: the next best one can take it.
            free.Remove(chosen);
        }
    }

    private async Task<Attempt> TryGiveAsync(DeskConversation waiting, AgentCandidate agent, CancellationToken cancellationToken)
    {
        var attempt = Attempt.IsGone;
        await change.TryAsync(
            waiting.Id,
            async (locked, now, token) =>
            {
                if (locked.State != ConversationState.Waiting || locked.QueuedAt != waiting.QueuedAt)
                    return false;
                if (await routing.CountLoadAndHoldAsync(agent.Id, token) >= agent.Capacity)
                {
                    attempt = Attempt.AgentIsFull;
                    return false;
                }

                locked.Take(agent.Id, agent.Name, Cause.System("routed"), now);
                attempt = Attempt.Given;
                return true;
            },
            cancellationToken);
        return attempt;
    }

    private enum Attempt
    {
        /// <summary>Somebody took the conversation meanwhile.</summary>
        IsGone,
        AgentIsFull,
        Given,
    }
}
