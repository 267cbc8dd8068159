using SupportMax.Saas.Errors;
using SupportMax.Saas.Partners;
using SupportMax.Saas.Time;

namespace SupportMax.Saas.Conversations;

/// <content>A partner's bot that answers instead of ours, until a person is called.</content>
public sealed partial class Conversation
{
    /// <summary>The partner's client whose bot answers here; null when ours does.</summary>
    public Guid? BotClientId { get; private set; }

    /// <summary>Lets a partner's bot answer; ours is silent in this conversation from here on.</summary>
    public void LetPartnerAnswer(Guid clientId) => BotClientId = clientId;

    /// <summary>Writes a reply of the partner's bot.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.BotNotNow"/>: it is not this partner's bot that answers here, or a person does.</exception>
    public Message ReplyAsPartnerBot(string text, string clientMessageId, Guid clientId, string botName, DateTimeOffset now)
    {
        if (BotClientId != clientId || !ConversationMachine.BotMayReply(State))
            throw new BusinessException(PartnerErrorCodes.BotNotNow, ErrorKind.Conflict);
        Move(ConversationTrigger.BotReplied, new Cause(Actor.Bot), now);
        var message = Write(
            new MessageDraft { AuthorKind = AuthorKind.Bot, Text = text, ClientMessageId = clientMessageId, AuthorId = clientId, AuthorName = botName }, now);
        MarkAnswered(LastVisitorSequence, now);
        IsCounted = true;
        FirstResponseAt ??= message.SentAt;
        LastAnswerAt = message.SentAt;
        BotAnswers++;
        return message;
    }
}
