using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>A member of staff says that an answer was wrong, or is done with one that was.</summary>
internal sealed class MarkWrongAnswer(
    AnswerMarks marks, ILearningRepository learning, IConversationRepository conversations, IFaqRepository faqs, IUnitOfWork unitOfWork)
{
    /// <returns>The mark's id.</returns>
    public Task<Guid> MarkAsync(Guid conversationId, Guid messageId, WrongAnswerInput input, string member, CancellationToken cancellationToken) =>
        unitOfWork.InTransactionAsync(
            async token =>
            {
                // Two who mark at once take turns, and the second one adds to what the first one wrote.
                if (await conversations.FindForUpdateAsync(conversationId, token) is null)
                    throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound);
                if (input.RightFaqId is { } right && await faqs.FindAsync(right, token) is null)
                    throw new BusinessException(AnsweringErrorCodes.RightFaqUnknown, ErrorKind.BadInput, "rightFaqId");
                var (mark, test) = await marks.MarkAsync(conversationId, messageId, member, isCustomers: false, token)
                    ?? throw new BusinessException(AnsweringErrorCodes.NotAnAnswer, ErrorKind.BadInput, "messageId");
                mark.Explain(input.RightFaqId, input.Note, member);
                test?.Follow(mark);
                return mark.Id;
            },
            cancellationToken);

    /// <summary>Closes the item. Where the answer was right, its question's test expects it from now on.</summary>
    public async Task ResolveAsync(Guid id, bool wasRight, string member, CancellationToken cancellationToken)
    {
        var mark = await learning.FindMarkAsync(id, cancellationToken) ?? throw new BusinessException(AnsweringErrorCodes.WrongAnswerNotFound, ErrorKind.NotFound);
        mark.Resolve(wasRight, member, marks.Now);
        if (wasRight)
            (await learning.FindTestOfAsync(mark.MessageId, cancellationToken))?.Follow(mark);
        await unitOfWork.SaveAsync(cancellationToken);
    }
}
