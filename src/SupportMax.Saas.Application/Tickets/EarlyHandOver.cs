using SupportMax.Saas.Answering;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Routing;

namespace SupportMax.Saas.Tickets;

/// <summary>
/// Calls a person before any bot has read a message: always where somebody may be harmed or is abused, whoever answers there and
/// whatever the tenant has set, and for upset customers if the tenant wants it.
/// </summary>
internal sealed class EarlyHandOver(IDeskSettingsRepository settings, Escalation escalation, SafetyNotices notices)
{
    /// <summary>Whether a message calls nobody, whatever else it does; without a conversation, one that begins with it.</summary>
    public async Task<bool> CallsNobodyAsync(Conversation? conversation, string text, CancellationToken cancellationToken)
    {
        if (SafetyRule.Find(text) is not null)
            return false;
        // Only where our bot would answer next is an upset customer given a person instead.
        if (conversation is not null && (conversation.BotClientId is not null || !ConversationMachine.BotMayReply(conversation.State)))
            return true;
        var mood = CustomerMood.Of(text);
        return (!mood.IsUpset && !mood.IsAtRisk) || !(await settings.GetPolicyAsync(cancellationToken)).HandsOverWhenUpset;
    }

    /// <returns>The notice to the customer; null when nobody was called.</returns>
    public async Task<Message?> ConsiderAsync(Conversation conversation, string text, CancellationToken cancellationToken)
    {
        var mood = CustomerMood.Of(text);
        conversation.Hear(mood.Sentiment, conversation.Priority);
        if (SafetyRule.Find(text) is not { } finding)
            return mood.IsUpset || mood.IsAtRisk ? await ComfortAsync(conversation, text, mood, cancellationToken) : null;
        if (finding.IsUrgent)
            conversation.Hear(mood.Sentiment, TicketPriority.P1);
        return ConversationMachine.BotMayReply(conversation.State)
            ? await escalation.HandOverAsync(conversation, SafetyReasons.Of(finding), new EscalationCause(text, null, [finding.Reason], finding.Language), cancellationToken)
            : await notices.TellOnceAsync(conversation, finding, cancellationToken);
    }

    private async Task<Message?> ComfortAsync(Conversation conversation, string text, CustomerMood mood, CancellationToken cancellationToken)
    {
        var policy = await settings.GetPolicyAsync(cancellationToken);
        if (policy.RaisesPriorityWhenUpset)
            conversation.Hear(mood.Sentiment, mood.IsAtRisk ? TicketPriority.P1 : TicketPriority.P2);
        if (!policy.HandsOverWhenUpset || !conversation.AwaitsBot)
            return null;
        var cause = new EscalationCause(text, null, ["The customer sounds upset, or speaks of a risk."], null);
        return await escalation.HandOverAsync(conversation, EscalationReason.Upset, cause, cancellationToken);
    }
}
