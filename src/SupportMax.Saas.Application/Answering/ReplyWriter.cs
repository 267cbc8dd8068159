using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Answering;

/// <summary>Writes a planned reply with its reasons in one transaction, unless the conversation has moved on.</summary>
internal sealed class ReplyWriter(
    IConversationRepository conversations, IUnitOfWork unitOfWork, Escalation escalation, AnswerMarks marks, TimeProvider clock)
{
    /// <returns>What was written; null when the customer wrote more, or somebody replied, in the meantime.</returns>
    public async Task<(Conversation Conversation, Message Message)?> WriteAsync(CustomerThought thought, ReplyPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            return await unitOfWork.InTransactionAsync<(Conversation, Message)?>(
                async token =>
                {
                    var conversation = await conversations.FindForUpdateAsync(thought.ConversationId, token);
                    if (conversation is not { AwaitsBot: true } || conversation.LastVisitorSequence != thought.ThroughSequence)
                        return null;
                    return (conversation, await WriteAsync(conversation, thought, plan, token));
                },
                cancellationToken);
        }
        finally
        {
            unitOfWork.Forget();
        }
    }

    private async Task<Message> WriteAsync(Conversation conversation, CustomerThought thought, ReplyPlan plan, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        conversation.Speak(plan.Language);
        Message message;
        switch (plan)
        {
            case SayPlan say:
                message = conversation.ReplyAsBot(say.Draft, thought.ThroughSequence, say.Understanding, now);
                conversations.Add(message);
                break;
            case ClosePlan close:
                message = conversation.Resolve(close.Draft, ResolutionKind.Confirmed, new Cause(Actor.Visitor(conversation.VisitorId), "confirmed"), now);
                conversations.Add(message);
                break;
            default:
                var handOver = (HandOverPlan)plan;
                if (handOver.MarksLastAnswer)
                    await marks.MarkLastAsync(conversation.Id, cancellationToken);
                message = await escalation.HandOverAsync(conversation, handOver.Reason, handOver.Cause, cancellationToken);
                break;
        }

        if (plan.Facts is not null)
            conversations.Add(new DecisionTrace(message, thought.Place, plan.Facts));
        return message;
    }
}
