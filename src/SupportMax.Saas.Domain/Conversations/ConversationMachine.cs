namespace SupportMax.Saas.Conversations;

/// <summary>
/// The one place that says how a conversation goes from state to state and who may reply in each:
/// bot → waiting → assigned (at a tier) → resolved → reopened.
/// </summary>
public static class ConversationMachine
{
    /// <summary>The state after something happened; null when it must not happen in this state.</summary>
    public static ConversationState? Next(ConversationState state, ConversationTrigger trigger) => (state, trigger) switch
    {
        (ConversationState.Resolved, ConversationTrigger.CustomerWrote) => ConversationState.Reopened,
        (_, ConversationTrigger.CustomerWrote or ConversationTrigger.CustomerThanked) => state,
        (_, ConversationTrigger.BotReplied) => BotMayReply(state) ? state : null,
        (_, ConversationTrigger.AgentReplied) => ConversationState.Assigned,
        (ConversationState.Waiting or ConversationState.Assigned, ConversationTrigger.HandedOver) => null,
        (_, ConversationTrigger.HandedOver) => ConversationState.Waiting,
        (ConversationState.Assigned or ConversationState.Resolved, ConversationTrigger.Taken) => null,
        (_, ConversationTrigger.Taken) => ConversationState.Assigned,
        (ConversationState.Waiting or ConversationState.Assigned, ConversationTrigger.Transferred or ConversationTrigger.BargedIn) => ConversationState.Assigned,
        (ConversationState.Waiting or ConversationState.Assigned, ConversationTrigger.Queued or ConversationTrigger.Escalated) => ConversationState.Waiting,
        (ConversationState.Waiting or ConversationState.Assigned, ConversationTrigger.GivenBack) => ConversationState.Bot,
        (ConversationState.Waiting or ConversationState.Assigned, ConversationTrigger.SlaWarned or ConversationTrigger.SlaBreached) => state,
        (ConversationState.Waiting or ConversationState.Assigned, ConversationTrigger.Absorbed or ConversationTrigger.Prioritized) => state,
        (not ConversationState.Resolved, ConversationTrigger.Resolved or ConversationTrigger.Merged) => ConversationState.Resolved,
        _ => null,
    };

    /// <summary>Whether the bot may reply; in a resolved conversation only with a courtesy to a courtesy.</summary>
    public static bool BotMayReply(ConversationState state) => state is ConversationState.Bot or ConversationState.Reopened or ConversationState.Resolved;

    /// <summary>What whoever watches is told.</summary>
    /// <param name="state">The state.</param>
    /// <param name="awaitsPerson">Whether the customer waits for a person's reply.</param>
    public static ConversationStatus StatusOf(ConversationState state, bool awaitsPerson) => state switch
    {
        ConversationState.Waiting => ConversationStatus.Waiting,
        ConversationState.Assigned => awaitsPerson ? ConversationStatus.Waiting : ConversationStatus.Pending,
        ConversationState.Resolved => ConversationStatus.Resolved,
        _ => ConversationStatus.Open,
    };
}
