using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Routing;

/// <summary>Puts queues, agents, load and promises together for a supervisor.</summary>
internal sealed class DeskOverviews(IRoutingRepository routing, IDeskQueries desk, RoutingPlans plans, DeskRoster roster)
{
    public async Task<IReadOnlyList<AgentDto>> ListAgentsAsync(CancellationToken cancellationToken) =>
        await ListAgentsAsync(await plans.ReadAsync(cancellationToken), await routing.ListWorkAsync(cancellationToken), cancellationToken);

    public async Task<DeskOverviewDto> GetAsync(CancellationToken cancellationToken)
    {
        var plan = await plans.ReadAsync(cancellationToken);
        var work = await routing.ListWorkAsync(cancellationToken);
        var waiting = work.Where(conversation => conversation.State == ConversationState.Waiting).ToList();
        var queues = plan.Queues.Select(queue => Describe(queue.Id, queue.Name, [.. waiting.Where(conversation => conversation.QueueId == queue.Id)]))
            .Prepend(Describe(null, null, [.. waiting.Where(conversation => plan.Find(conversation.QueueId) is null)]));
        return new DeskOverviewDto(
            waiting.Count,
            work.Count - waiting.Count,
            Count(work, ServiceStanding.AtRisk),
            Count(work, ServiceStanding.Breached),
            [.. queues],
            await ListAgentsAsync(plan, work, cancellationToken));
    }

    private async Task<IReadOnlyList<AgentDto>> ListAgentsAsync(RoutingPlan plan, IReadOnlyList<DeskConversation> work, CancellationToken cancellationToken)
    {
        var present = (await roster.ReadAsync(cancellationToken)).ToDictionary(agent => agent.Id);
        var loads = work.Where(conversation => conversation.AssigneeId is not null).CountBy(conversation => conversation.AssigneeId!.Value).ToDictionary();
        return [.. (await desk.ListAgentsAsync(cancellationToken)).Select(member =>
        {
            var agent = present.GetValueOrDefault(member.Id) ?? new PresentAgent(member.Id, member.Name, AgentAvailability.Offline, default);
            var able = plan.ToCandidate(agent, loads.GetValueOrDefault(member.Id), default);
            return new AgentDto(
                member.Id, member.Name, agent.Availability, able.Load, able.Capacity, able.Tier, able.Skills, agent.SeenAt == default ? null : agent.SeenAt);
        })];
    }

    private static QueueLoadDto Describe(Guid? id, string? name, List<DeskConversation> waiting) =>
        new(id, name, waiting.Count, waiting.Min(conversation => conversation.QueuedAt), Count(waiting, ServiceStanding.AtRisk), Count(waiting, ServiceStanding.Breached));

    private static int Count(IReadOnlyList<DeskConversation> conversations, ServiceStanding standing) => conversations.Count(conversation => conversation.Standing == standing);
}
