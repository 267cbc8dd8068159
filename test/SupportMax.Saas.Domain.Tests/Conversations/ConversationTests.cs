using SupportMax.Saas.Channels;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Conversations;

/// <summary>Numbers, turns, and who may reply.</summary>
public sealed class ConversationTests
{
    private static readonly DateTimeOffset s_start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Understanding s_billing = new("BillingQuestion", "Plans & billing", null);
    private static readonly Guid s_agent = Guid.NewGuid();

    private readonly Conversation _conversation = new(Guid.NewGuid(), ChannelKind.Web, s_start);

    [Fact]
    public void Messages_are_numbered_from_one_without_holes_whoever_writes()
    {
        long[] numbers =
        [
            Receive().Sequence, ReplyAsBot().Sequence, Receive().Sequence, HandOver().Sequence,
            ReplyAsAgent().Sequence, Resolve().Sequence, Receive().Sequence,
        ];
        numbers.ShouldBe([1, 2, 3, 4, 5, 6, 7]);
    }

    [Fact]
    public void A_message_of_the_customer_makes_it_the_bots_turn()
    {
        _conversation.AwaitsBot.ShouldBeFalse();
        Receive();
        _conversation.AwaitsBot.ShouldBeTrue();
    }

    [Fact]
    public void The_customer_waits_since_the_first_message_without_a_reply()
    {
        Receive(minute: 1);
        Receive(minute: 2);
        _conversation.PendingSince.ShouldBe(s_start.AddMinutes(1));
    }

    [Fact]
    public void After_the_bots_reply_nothing_waits()
    {
        Receive();
        ReplyAsBot();
        _conversation.AwaitsBot.ShouldBeFalse();
        _conversation.PendingSince.ShouldBeNull();
    }

    [Fact]
    public void A_message_that_came_while_the_bot_was_thinking_waits_for_a_reply_of_its_own()
    {
        var first = Receive(minute: 1);
        Receive(minute: 2);
        ReplyAsBot(through: first.Sequence, minute: 3);
        _conversation.AwaitsBot.ShouldBeTrue();
        _conversation.PendingSince.ShouldBe(s_start.AddMinutes(3));
    }

    [Fact]
    public void The_bot_may_not_reply_when_nobody_waits_for_it()
    {
        Should.Throw<InvalidOperationException>(() => ReplyAsBot(through: 0));
        Receive();
        ReplyAsBot();
        Should.Throw<InvalidOperationException>(() => ReplyAsBot());
    }

    [Fact]
    public void A_refused_reply_of_the_bot_leaves_no_hole()
    {
        Should.Throw<InvalidOperationException>(() => ReplyAsBot(through: 0));
        Receive().Sequence.ShouldBe(1);
    }

    [Fact]
    public void After_the_hand_over_the_bot_is_silent_even_when_the_customer_writes_again()
    {
        Receive();
        HandOver();
        Receive();
        _conversation.Status.ShouldBe(ConversationStatus.Waiting);
        _conversation.PendingSince.ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => ReplyAsBot());
    }

    [Fact]
    public void The_hand_over_answers_what_the_customer_said_and_keeps_the_ticket()
    {
        var message = Receive();
        HandOver(ticketNumber: 7).RepliesToSequence.ShouldBe(message.Sequence);
        _conversation.TicketNumber.ShouldBe(7);
        _conversation.EscalatedAt.ShouldNotBeNull();
    }

    [Fact]
    public void The_first_hand_over_is_the_time_of_escalation()
    {
        Receive();
        HandOver(minute: 1);
        Resolve();
        Receive();
        HandOver(minute: 9);
        _conversation.EscalatedAt.ShouldBe(s_start.AddMinutes(1));
    }

    [Fact]
    public void A_persons_reply_silences_the_bot_and_takes_the_conversation()
    {
        Receive();
        ReplyAsAgent();
        _conversation.Status.ShouldBe(ConversationStatus.Pending);
        _conversation.AssigneeId.ShouldBe(s_agent);
        _conversation.AssigneeName.ShouldBe("Ada");
        Receive();
        _conversation.Status.ShouldBe(ConversationStatus.Waiting);
    }

    [Fact]
    public void A_person_who_helps_out_does_not_take_it_from_its_assignee()
    {
        Receive();
        var assignee = Guid.NewGuid();
        _conversation.Take(assignee, "Grace", new Cause(Actor.Agent(assignee, "Grace")), s_start);
        ReplyAsAgent();
        _conversation.AssigneeId.ShouldBe(assignee);
    }

    [Fact]
    public void A_resolved_conversation_is_taken_up_again_by_the_bot()
    {
        Receive();
        ReplyAsAgent();
        Resolve();
        Receive(minute: 30);
        _conversation.Status.ShouldBe(ConversationStatus.Open);
        _conversation.AwaitsBot.ShouldBeTrue();
        _conversation.RecontactedAt.ShouldBe(s_start.AddMinutes(30));
        _conversation.ResolvedAt.ShouldBeNull();
        _conversation.Resolution.ShouldBeNull();
        _conversation.AssigneeId.ShouldBeNull();
    }

    [Fact]
    public void Resolving_closes_the_ticket_and_nothing_waits_any_more()
    {
        Receive();
        HandOver();
        Resolve();
        _conversation.Status.ShouldBe(ConversationStatus.Resolved);
        _conversation.TicketNumber.ShouldBeNull();
        _conversation.PendingSince.ShouldBeNull();
    }

    [Fact]
    public void Resolving_twice_is_refused_as_a_conflict()
    {
        Receive();
        Resolve();
        ((Action)(() => Resolve())).ShouldBeRefused(ConversationErrorCodes.AlreadyResolved).Kind.ShouldBe(ErrorKind.Conflict);
    }

    [Fact]
    public void Small_talk_is_neither_counted_nor_a_first_response()
    {
        Receive();
        ReplyAsBot(understanding: null);
        _conversation.IsCounted.ShouldBeFalse();
        _conversation.FirstResponseAt.ShouldBeNull();
    }

    [Fact]
    public void An_answer_is_counted_and_remembered_for_follow_up_questions()
    {
        var faq = Guid.NewGuid();
        Receive();
        ReplyAsBot(understanding: s_billing with { AnsweredFaqId = faq }, minute: 1);
        _conversation.IsCounted.ShouldBeTrue();
        _conversation.BotAnswers.ShouldBe(1);
        _conversation.LastAnsweredFaqId.ShouldBe(faq);
        _conversation.Intent.ShouldBe("BillingQuestion");
        _conversation.FirstResponseAt.ShouldBe(s_start.AddMinutes(1));
    }

    [Fact]
    public void A_clarifying_question_is_a_response_but_no_answer()
    {
        Receive();
        ReplyAsBot(understanding: s_billing);
        _conversation.FirstResponseAt.ShouldNotBeNull();
        _conversation.BotAnswers.ShouldBe(0);
        _conversation.LastAnsweredFaqId.ShouldBeNull();
    }

    [Fact]
    public void The_preview_is_the_beginning_of_the_last_message()
    {
        _conversation.Receive(new string('a', 500), "1", s_start);
        _conversation.LastMessageText.Length.ShouldBe(140);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void A_rating_outside_one_to_five_is_refused(int score) =>
        ((Action)(() => _conversation.Rate(score, null))).ShouldBeRefused(ConversationErrorCodes.RatingInvalid);

    [Fact]
    public void A_later_rating_replaces_an_earlier_one()
    {
        _conversation.Rate(2, "slow");
        _conversation.Rate(5, null);
        _conversation.Rating.ShouldBe(5);
        _conversation.RatingComment.ShouldBeNull();
    }

    [Fact]
    public void Reading_never_goes_back_and_never_beyond_the_last_message()
    {
        Receive();
        Receive();
        _conversation.MarkRead(2);
        _conversation.MarkRead(1);
        _conversation.ReadSequence.ShouldBe(2);
        ((Action)(() => _conversation.MarkRead(3))).ShouldBeRefused(ConversationErrorCodes.SequenceInvalid);
        ((Action)(() => _conversation.MarkRead(-1))).ShouldBeRefused(ConversationErrorCodes.SequenceInvalid);
    }

    private Message Receive(int minute = 0) => _conversation.Receive("How do I pay?", Guid.NewGuid().ToString(), s_start.AddMinutes(minute));

    private Message ReplyAsBot(long? through = null, Understanding? understanding = null, int minute = 0) =>
        _conversation.ReplyAsBot(MessageDraft.FromBot("By card.", "Bot"), through ?? _conversation.LastVisitorSequence, understanding, s_start.AddMinutes(minute));

    private Message HandOver(long ticketNumber = 1, int minute = 0) =>
        _conversation.HandOver(
            MessageDraft.FromSystem("A person takes over."),
            new HandOverOrder(ticketNumber, TicketPriority.P3, s_billing, null, Cause.System("lowConfidence")),
            s_start.AddMinutes(minute));

    private Message ReplyAsAgent() => _conversation.ReplyAsAgent("Let me look.", Guid.NewGuid().ToString(), s_agent, "Ada", s_start);

    private Message Resolve() => _conversation.Resolve(MessageDraft.FromSystem("Done."), ResolutionKind.Closed, Cause.System("closed"), s_start);
}
