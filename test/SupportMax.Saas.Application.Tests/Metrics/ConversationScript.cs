using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Metrics;

/// <summary>Writes conversations as they might have happened; times are in seconds after the beginning.</summary>
internal sealed class ConversationScript(IConversationRepository conversations, Guid visitorId)
{
    private static readonly MessageDraft s_reply = MessageDraft.FromBot("…", "Bot");
    private static readonly Understanding s_billing = new("BillingQuestion", "Billing", null);
    private Conversation _current = null!;

    public ConversationScript Begin(DateTimeOffset at, ChannelKind channel = ChannelKind.Web)
    {
        _current = new Conversation(visitorId, channel, at);
        conversations.Add(_current);
        return this;
    }

    public ConversationScript Ask(double after = 0) => Write(_current.Receive("…", Guid.NewGuid().ToString(), At(after)));

    public ConversationScript ComeBack(double after) => Ask(after);

    public ConversationScript Answer(double after) =>
        Write(_current.ReplyAsBot(s_reply, _current.LastVisitorSequence, s_billing with { AnsweredFaqId = Guid.NewGuid() }, At(after)));

    public ConversationScript Clarify(double after) => Write(_current.ReplyAsBot(s_reply, _current.LastVisitorSequence, s_billing, At(after)));

    public ConversationScript Greet(double after) => Write(_current.ReplyAsBot(s_reply, _current.LastVisitorSequence, null, At(after)));

    public ConversationScript HandOver(double after, bool understood) =>
        Write(_current.HandOver(
            MessageDraft.FromSystem("…"),
            new HandOverOrder(1, TicketPriority.P3, understood ? new Understanding("TechnicalIssue", "Automations", null) : null, null, Cause.System("lowConfidence")),
            At(after)));

    public ConversationScript AgentReplies(double after) => Write(_current.ReplyAsAgent("…", Guid.NewGuid().ToString(), Guid.NewGuid(), "Ava", At(after)));

    public ConversationScript Solved(double after) => Write(_current.Resolve(MessageDraft.FromBot("…", "Bot"), ResolutionKind.Confirmed, Cause.System("confirmed"), At(after)));

    public ConversationScript Closed(double after) => Write(_current.Resolve(MessageDraft.FromSystem("…"), ResolutionKind.Closed, Cause.System("closed"), At(after)));

    public ConversationScript Rate(int score)
    {
        _current.Rate(score, null);
        return this;
    }

    private DateTimeOffset At(double after) => _current.StartedAt.AddSeconds(after);

    private ConversationScript Write(Message message)
    {
        conversations.Add(message);
        return this;
    }
}
