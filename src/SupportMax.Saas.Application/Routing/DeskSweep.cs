using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

/// <summary>
/// One look at the current tenant's desk: what gone agents left goes back to its queue, what waited too long goes on, what waits is
/// given to whoever is free, and promises that are about to be broken are noticed. Each change is checked again under the conversation's lock.
/// </summary>
internal sealed class DeskSweep(IRoutingRepository routing, RoutingPlans plans, DeskRoster roster, Assignment assignment, ServiceWatch promises)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var work = await routing.ListWorkAsync(cancellationToken);
        var agents = await roster.ReadAsync(cancellationToken);
        if (work.Count == 0)
            return;
        var plan = await plans.ReadAsync(cancellationToken);
        var moved = false;
        foreach (var conversation in work)
        {
            moved |= conversation.State == ConversationState.Assigned
                ? await assignment.TakeBackAsync(plan, conversation, agents.FirstOrDefault(agent => agent.Id == conversation.AssigneeId), cancellationToken)
                : await assignment.MoveOnAsync(plan, conversation, cancellationToken);
            await promises.CheckAsync(plan.Policy, conversation, cancellationToken);
        }

        // A full desk is long to read, and mostly nothing of it has moved.
        if (moved)
            work = await routing.ListWorkAsync(cancellationToken);
        await assignment.GiveAsync(plan, work, agents, cancellationToken);
    }
}
