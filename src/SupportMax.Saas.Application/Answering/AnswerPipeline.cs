using Microsoft.Extensions.Logging;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Answering;

/// <summary>
/// How a customer's message gets its reply: read what waits → decide what to say → write the reply with its reasons in one
/// transaction → show it. Everything the customer wrote since the last reply is one thought and gets one reply.
/// </summary>
internal sealed class AnswerPipeline(
    WaitingConversations waiting, ReplyPlanner planner, ReplyWriter writer, ConversationEvents events, ILogger<AnswerPipeline> logger)
{
    /// <summary>Replies in a conversation if the customer waits for it.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="mayCompose">Whether there is time to ask the tenant's chat model.</param>
    /// <param name="cancellationToken">Gives up; the watchdog then takes care of the conversation.</param>
    public async Task ReplyAsync(Guid conversationId, bool mayCompose, CancellationToken cancellationToken)
    {
        while (await waiting.FindAsync(conversationId, cancellationToken) is ({ AwaitsBot: true } conversation, var recent))
        {
            var thought = CustomerThought.Read(conversation, recent) with { MayCompose = mayCompose };
            var planned = new PlannedReply(thought, await PlanAsync(thought, cancellationToken));
            if (await writer.WriteAsync(planned, cancellationToken) is not { } reply)
                continue;
            await events.WrittenAsync(reply.Conversation, reply.Message);
            return;
        }
    }

    private async Task<ReplyPlan> PlanAsync(CustomerThought thought, CancellationToken cancellationToken)
    {
        try
        {
            return await planner.PlanAsync(thought, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(exception, "The engine failed in conversation {ConversationId}; a person takes over", thought.ConversationId);
            return ReplyPlan.HandOver(EscalationReason.Failure, new EscalationCause(thought.Text, null, ["The answer engine failed."], null), null);
        }
    }
}
