using SupportMax.Saas.Routing;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Conversations;

/// <summary>Takes a customer's message into its conversation and hears how it sounds: who is upset comes first, and gets a person at once if the tenant wants it.</summary>
internal sealed class Reception(IConversationRepository conversations, IDeskSettingsRepository settings, AttachedFiles files, Escalation escalation, TimeProvider clock)
{
    /// <returns>The message, and the notice of a handover if there was one.</returns>
    public async Task<(Message Message, Message? Notice)> ReceiveAsync(
        Conversation conversation, Incoming incoming, bool asksForNothing, CancellationToken cancellationToken)
    {
        AttachedFile[] attached = incoming.File is null ? [] : [files.Keep(conversation.Id, incoming.File)];
        var message = conversation.Receive(incoming.Text, incoming.ClientMessageId, clock.GetUtcNow(), asksForNothing, attached);
        conversations.Add(message);
        var mood = CustomerMood.Of(incoming.Text);
        conversation.Hear(mood.Sentiment, conversation.Priority);
        if (!mood.IsUpset && !mood.IsAtRisk)
            return (message, null);
        var policy = await settings.GetPolicyAsync(cancellationToken);
        if (policy.RaisesPriorityWhenUpset)
            conversation.Hear(mood.Sentiment, mood.IsAtRisk ? TicketPriority.P1 : TicketPriority.P2);
        if (!policy.HandsOverWhenUpset || !conversation.AwaitsBot)
            return (message, null);
        var cause = new EscalationCause(incoming.Text, null, ["The customer sounds upset, or speaks of a risk."], null);
        return (message, await escalation.HandOverAsync(conversation, EscalationReason.Upset, cause, cancellationToken));
    }
}
