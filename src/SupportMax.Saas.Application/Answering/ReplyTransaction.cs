using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Answering;

/// <summary>Writes planned replies with their reasons in one transaction, each unless its conversation has moved on.</summary>
internal sealed class ReplyTransaction(
    IConversationRepository conversations, IUnitOfWork unitOfWork, Escalation escalation, AnswerMarks marks, TimeProvider clock)
{
    /// <returns>What was written; null when the customer wrote more, or somebody replied, in the meantime.</returns>
    public Task<WrittenReply?> WriteAsync(PlannedReply reply, CancellationToken cancellationToken) => unitOfWork.InTransactionAsync(
        async token => await WriteAsync(await conversations.FindForUpdateAsync(reply.Thought.ConversationId, token), reply, token), cancellationToken);

    /// <returns>What became of each, in the same order; null for one whose conversation somebody else holds at the moment: it is to be written by itself.</returns>
    public Task<IReadOnlyList<ReplyOutcome?>> WriteAsync(IReadOnlyList<PlannedReply> replies, CancellationToken cancellationToken) =>
        unitOfWork.InTransactionAsync<IReadOnlyList<ReplyOutcome?>>(
            async token =>
            {
                var free = (await conversations.ListFreeForUpdateAsync([.. replies.Select(reply => reply.Thought.ConversationId)], token))
                    .ToDictionary(conversation => conversation.Id);
                var outcomes = new ReplyOutcome?[replies.Count];
                for (var at = 0; at < replies.Count; at++)
                {
                    if (free.TryGetValue(replies[at].Thought.ConversationId, out var conversation))
                        outcomes[at] = new ReplyOutcome(await WriteAsync(conversation, replies[at], token));
                }

                return outcomes;
            },
            cancellationToken);

    private async Task<WrittenReply?> WriteAsync(Conversation? conversation, PlannedReply reply, CancellationToken cancellationToken)
    {
        var (thought, plan) = reply;
        if (conversation is not { AwaitsBot: true } || conversation.LastVisitorSequence != thought.ThroughSequence)
            return null;
        conversation.Speak(plan.Language);
        var message = await WriteAsync(conversation, thought, plan, cancellationToken);
        if (plan.Facts is not null)
            conversations.Add(new DecisionTrace(message, thought.Place, plan.Facts));
        return new WrittenReply(conversation, message);
    }

    private async Task<Message> WriteAsync(Conversation conversation, CustomerThought thought, ReplyPlan plan, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        Message message;
        switch (plan)
        {
            case SayPlan say:
                message = conversation.ReplyAsBot(say.Draft, thought.ThroughSequence, say.Understanding, now);
                conversations.Add(message);
                return message;
            case ClosePlan close:
                message = conversation.Resolve(close.Draft, ResolutionKind.Confirmed, new Cause(Actor.Visitor(conversation.VisitorId), "confirmed"), now);
                conversations.Add(message);
                return message;
            default:
                var handOver = (HandOverPlan)plan;
                if (handOver.MarksLastAnswer)
                    await marks.MarkLastAsync(conversation.Id, cancellationToken);
                return await escalation.HandOverAsync(conversation, handOver.Reason, handOver.Cause, cancellationToken);
        }
    }
}
