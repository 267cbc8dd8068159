using SupportMax.Saas.Answering;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>What a customer notes about a conversation of their own.</summary>
internal sealed class VisitorNotes(VisitorConversations own, AnswerMarks marks, IUnitOfWork unitOfWork)
{
    /// <summary>Up to where the customer has read.</summary>
    public Task<Conversation> ReadAsync(Guid visitorId, Guid conversationId, long sequence, CancellationToken cancellationToken) =>
        unitOfWork.InTransactionAsync(
            async token =>
            {
                var conversation = await own.LockAsync(visitorId, conversationId, token);
                conversation.MarkRead(sequence);
                return conversation;
            },
            cancellationToken);

    /// <summary>How content the customer is. A bad rating where nobody but the bot has answered says that its last answer was wrong.</summary>
    public Task<Conversation> RateAsync(Guid visitorId, Guid conversationId, int score, string? comment, CancellationToken cancellationToken) =>
        unitOfWork.InTransactionAsync(
            async token =>
            {
                var conversation = await own.LockAsync(visitorId, conversationId, token);
                conversation.Rate(score, comment);
                if (score < LearningConsts.LowestGoodRating && conversation.EscalatedAt is null)
                    await marks.MarkLastAsync(conversationId, token);
                return conversation;
            },
            cancellationToken);
}
