using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Tickets;

/// <summary>Gives a conversation that waits for the bot to a person, as a unit of its own.</summary>
internal sealed class HandOver(IConversationRepository conversations, IUnitOfWork unitOfWork, Escalation escalation, ConversationEvents events)
{
    /// <summary>Hands over unless somebody has replied in the meantime.</summary>
    public async Task PendingAsync(Guid conversationId, EscalationReason reason, CancellationToken cancellationToken)
    {
        var written = await unitOfWork.InTransactionAsync<(Conversation Conversation, Message Notice)?>(
            async token =>
            {
                var conversation = await conversations.FindForUpdateAsync(conversationId, token);
                return conversation is { AwaitsBot: true }
                    ? (conversation, await escalation.HandOverAsync(conversation, reason, EscalationCause.None, token))
                    : null;
            },
            cancellationToken);
        if (written is { } handedOver)
            await events.WrittenAsync(handedOver.Conversation, handedOver.Notice);
    }
}
