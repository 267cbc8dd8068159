using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Localization;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>
/// Puts a customer's mail where it belongs. Its words become a message there, and are taken out where they stood: numbers have no holes, and
/// whoever reads the old conversation must not read a stranger's words.
/// </summary>
internal sealed class MailMoving(
    IConversationMailRepository mails, IConversationRepository conversations, MailConversations mailConversations, IUnitOfWork unitOfWork, MailMoveEvents moves)
{
    /// <param name="conversationId">Where the mail stands.</param>
    /// <param name="mailId">The mail.</param>
    /// <param name="targetId">Where it belongs; null for a conversation of its own.</param>
    /// <param name="member">Who moves it.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<MailPlaceDto> MoveAsync(Guid conversationId, Guid mailId, Guid? targetId, StaffMember member, CancellationToken cancellationToken)
    {
        var taken = await unitOfWork.InTransactionAsync(
            async token =>
            {
                var mail = await mails.FindAsync(mailId, token);
                if (mail?.ConversationId != conversationId)
                    throw new BusinessException(EmailErrorCodes.MailNotFound, ErrorKind.NotFound);
                if (mail is not { State: MailState.Taken, Sequence: { } sequence } || targetId == conversationId)
                    throw new BusinessException(targetId == conversationId ? EmailErrorCodes.MoveTargetInvalid : EmailErrorCodes.NotMovable, ErrorKind.Conflict);
                var target = targetId is { } id
                    ? await conversations.FindForUpdateAsync(id, token) ?? throw new BusinessException(EmailErrorCodes.MoveTargetInvalid, ErrorKind.NotFound, "conversationId")
                    : await mailConversations.BeginAsync(mail.Address, mail.Name, token);
                var words = await WithdrawAsync(conversationId, sequence, token);
                var received = moves.Receive(target, words, mail);
                mail.Move(received.Message, targetId is null ? MailThreadReason.Split : MailThreadReason.Moved, member.Name);
                await mails.RemoveThreadsAsync([mail.MessageId], conversationId, token);
                await mails.AddThreadsAsync([mail.MessageId], target.Id, token);
                return received;
            },
            cancellationToken);
        await moves.TellAsync(taken);
        return new MailPlaceDto(taken.Conversation.Id, taken.Message.Sequence);
    }

    private async Task<string> WithdrawAsync(Guid conversationId, long sequence, CancellationToken cancellationToken)
    {
        var origin = await conversations.FindForUpdateAsync(conversationId, cancellationToken);
        var message = await conversations.FindMessageAsync(conversationId, sequence, cancellationToken);
        if (origin is null || message is null)
            throw new BusinessException(EmailErrorCodes.MailNotFound, ErrorKind.NotFound);
        var words = message.Text;
        origin.Withdraw(message, LocalizedTexts.Get(LocalizedTexts.Bot, origin.Language ?? LocalizedTexts.Languages[0], "MailTakenOut"));
        return words;
    }
}

/// <summary>The message that a moved mail becomes.</summary>
internal sealed class MailMoveEvents(IConversationRepository conversations, ConversationEvents events, TimeProvider clock)
{
    public TakenMail Receive(Conversation target, string words, ConversationMail mail)
    {
        var before = target.Status;
        var message = target.Receive(words, $"moved {mail.Id:N} {target.LastSequence}", clock.GetUtcNow());
        conversations.Add(message);
        return new TakenMail(target, message, before);
    }

    public Task TellAsync(TakenMail taken) => events.ReceivedAsync(taken.Conversation, taken.Message, taken.Before);
}
