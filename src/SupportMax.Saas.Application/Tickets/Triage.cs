using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Routing;

namespace SupportMax.Saas.Tickets;

/// <summary>Says how soon a person should look at a conversation, and in which queue it waits.</summary>
internal sealed class Triage(RoutingPlans plans, IVisitorRepository visitors)
{
    public async Task<TriagePlace> PlaceAsync(
        Conversation conversation, EscalationReason reason, string words, Understanding? understanding, CancellationToken cancellationToken)
    {
        var plan = await plans.ReadAsync(cancellationToken);
        var facts = new CaseFacts(
            words,
            understanding?.Intent ?? conversation.Intent,
            understanding?.ProductArea ?? conversation.ProductArea,
            await FindTierAsync(plan.Policy, conversation, cancellationToken));
        var priority = plan.Policy.PriorityOf(facts, reason);
        // Whoever was upset before keeps what that brought; what a conversation begins with is no judgement.
        if (plan.Policy.RaisesPriorityWhenUpset && conversation.Priority < Conversation.FirstPriority && conversation.Priority < priority)
            priority = conversation.Priority;
        return new TriagePlace(plan.Policy, priority, plan.QueueFor(conversation, understanding));
    }

    private async Task<string?> FindTierAsync(DeskPolicy policy, Conversation conversation, CancellationToken cancellationToken) =>
        policy.PriorityRules.Any(rule => rule.CustomerTiers.Count > 0) ? (await visitors.FindAsync(conversation.VisitorId, cancellationToken))?.Tier : null;
}

/// <summary>Where a conversation goes that is handed over.</summary>
/// <param name="Policy">The tenant's way of working.</param>
/// <param name="Priority">How soon a person should look.</param>
/// <param name="QueueId">The queue; null for the default one.</param>
internal sealed record TriagePlace(DeskPolicy Policy, TicketPriority Priority, Guid? QueueId);
