using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

/// <summary>What people do with who has a conversation.</summary>
internal sealed class RoutingActions(ConversationChange change, RoutingPlans plans, IDeskQueries desk, TakePace pace, ICurrentTenant currentTenant) : IRoutingActions
{
    public Task TakeAsync(Guid conversationId, StaffMember member, CancellationToken cancellationToken) => change.RunAsync(
        conversationId,
        (conversation, now) =>
        {
            var queuedAt = conversation.QueuedAt;
            conversation.Take(member.Id, member.Name, By(member), now);
            if (queuedAt is not null)
                pace.Taken(currentTenant.Id, now - queuedAt.Value);
        },
        cancellationToken);

    public async Task AssignAsync(Guid conversationId, Guid agentId, StaffMember by, string? note, CancellationToken cancellationToken)
    {
        var agent = await desk.FindAgentAsync(agentId, cancellationToken) ?? throw new BusinessException(RoutingErrorCodes.AgentNotFound, ErrorKind.NotFound, "agentId");
        await change.RunAsync(
            conversationId,
            (conversation, now) =>
            {
                if (conversation.State is ConversationState.Waiting or ConversationState.Assigned)
                    conversation.Transfer(agent.Id, agent.Name, By(by, note), now);
                else
                    conversation.Take(agent.Id, agent.Name, By(by, note), now);
            },
            cancellationToken);
    }

    public async Task QueueAsync(Guid conversationId, Guid? queueId, StaffMember by, string? note, CancellationToken cancellationToken)
    {
        var plan = await plans.ReadAsync(cancellationToken);
        if (queueId is not null && plan.Find(queueId) is null)
            throw new BusinessException(RoutingErrorCodes.QueueNotFound, ErrorKind.NotFound, "queueId");
        await change.RunAsync(conversationId, (conversation, now) => conversation.Enqueue(queueId, By(by, note), now), cancellationToken);
    }

    public async Task EscalateAsync(Guid conversationId, StaffMember by, string? note, CancellationToken cancellationToken)
    {
        var plan = await plans.ReadAsync(cancellationToken);
        await change.RunAsync(conversationId, (conversation, now) => conversation.Escalate(plan.QueueFor(conversation), By(by, note), now), cancellationToken);
    }

    public Task BargeInAsync(Guid conversationId, StaffMember supervisor, string? note, CancellationToken cancellationToken) =>
        change.RunAsync(conversationId, (conversation, now) => conversation.BargeIn(supervisor.Id, supervisor.Name, By(supervisor, note), now), cancellationToken);

    private static Cause By(StaffMember member, string? note = null) => new(Actor.Agent(member.Id, member.Name), "", NoteText.Clean(note));
}
