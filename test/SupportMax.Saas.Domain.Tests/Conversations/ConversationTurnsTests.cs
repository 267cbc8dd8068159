using SupportMax.Saas.Channels;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Conversations;

/// <summary>What happens between bot, queue and people, and what is written about it.</summary>
public sealed class ConversationTurnsTests
{
    private static readonly DateTimeOffset s_start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid s_ada = Guid.NewGuid();
    private static readonly Guid s_grace = Guid.NewGuid();

    private readonly Conversation _conversation = new(Guid.NewGuid(), ChannelKind.Web, s_start);

    [Fact]
    public void Every_transition_is_an_event_with_actor_reason_and_time()
    {
        Receive();
        HandOver(minute: 1);
        Take(s_ada, "Ada", minute: 2);
        _conversation.Transfer(s_grace, "Grace", new Cause(Actor.Agent(s_ada, "Ada"), Note: "She knows invoices."), s_start.AddMinutes(3));
        Resolve(minute: 4);
        Receive(minute: 5);

        _conversation.NewEvents.Select(happened => (happened.Number, happened.Trigger, happened.FromState, happened.ToState, happened.ActorName)).ShouldBe(
        [
            (1, ConversationTrigger.HandedOver, ConversationState.Bot, ConversationState.Waiting, ""),
            (2, ConversationTrigger.Taken, ConversationState.Waiting, ConversationState.Assigned, "Ada"),
            (3, ConversationTrigger.Transferred, ConversationState.Assigned, ConversationState.Assigned, "Ada"),
            (4, ConversationTrigger.Resolved, ConversationState.Assigned, ConversationState.Resolved, "Ada"),
            (5, ConversationTrigger.CustomerWrote, ConversationState.Resolved, ConversationState.Reopened, ""),
        ]);
        _conversation.NewEvents[0].Reason.ShouldBe("lowConfidence");
        _conversation.NewEvents[2].Note.ShouldBe("She knows invoices.");
        _conversation.NewEvents[2].AssigneeName.ShouldBe("Grace");
        _conversation.NewEvents[4].OccurredAt.ShouldBe(s_start.AddMinutes(5));
    }

    [Fact]
    public void Thanks_after_the_end_leave_it_done_and_are_answered_politely()
    {
        Receive();
        Resolve();
        Receive(asksForNothing: true);
        (_conversation.Status, _conversation.Resolution, _conversation.RecontactedAt).ShouldBe((ConversationStatus.Resolved, ResolutionKind.Closed, null));
        _conversation.AwaitsBot.ShouldBeTrue();
        _conversation.ReplyAsBot(MessageDraft.FromBot("You're welcome!", "Bot"), _conversation.LastVisitorSequence, null, s_start);
        (_conversation.Status, _conversation.AwaitsBot, _conversation.PendingSince).ShouldBe((ConversationStatus.Resolved, false, null));
    }

    [Fact]
    public void A_question_right_after_thanks_takes_it_up_again()
    {
        Receive();
        Resolve();
        Receive(asksForNothing: true);
        Receive();
        (_conversation.State, _conversation.AwaitsBot).ShouldBe((ConversationState.Reopened, true));
        _conversation.RecontactedAt.ShouldNotBeNull();
    }

    [Fact]
    public void Two_people_cannot_both_take_it()
    {
        Receive();
        HandOver();
        Take(s_ada, "Ada");
        ((Action)(() => Take(s_grace, "Grace"))).ShouldBeRefused(ConversationErrorCodes.AlreadyTaken).Kind.ShouldBe(ErrorKind.Conflict);
        _conversation.AssigneeId.ShouldBe(s_ada);
        Take(s_ada, "Ada");
        _conversation.NewEvents.Count(happened => happened.Trigger == ConversationTrigger.Taken).ShouldBe(1);
    }

    [Fact]
    public void Taken_from_the_bot_in_mid_thought_the_customer_waits_for_the_person()
    {
        Receive(minute: 1);
        Take(s_ada, "Ada", minute: 2);
        (_conversation.Status, _conversation.PendingSince, _conversation.WaitingSince).ShouldBe((ConversationStatus.Waiting, null, s_start.AddMinutes(1)));
    }

    [Fact]
    public void The_customers_wait_for_a_person_begins_with_the_question_and_ends_with_the_reply()
    {
        Receive(minute: 1);
        HandOver(minute: 2);
        _conversation.WaitingSince.ShouldBe(s_start.AddMinutes(1));
        Take(s_ada, "Ada", minute: 3);
        _conversation.WaitingSince.ShouldBe(s_start.AddMinutes(1));
        ReplyAsAgent(minute: 4);
        _conversation.WaitingSince.ShouldBeNull();
        Receive(minute: 5);
        _conversation.WaitingSince.ShouldBe(s_start.AddMinutes(5));
    }

    [Fact]
    public void The_tier_goes_up_only_and_ends_with_the_supervisors()
    {
        Receive();
        HandOver();
        Escalate();
        (_conversation.Tier, _conversation.State).ShouldBe((SupportTier.L2, ConversationState.Waiting));
        Escalate();
        _conversation.Tier.ShouldBe(SupportTier.Supervisor);
        ((Action)Escalate).ShouldBeRefused(ConversationErrorCodes.HighestTier);
    }

    [Fact]
    public void A_supervisor_can_step_in_whoever_has_it()
    {
        Receive();
        HandOver();
        Take(s_ada, "Ada");
        _conversation.BargeIn(s_grace, "Grace", new Cause(Actor.Agent(s_grace, "Grace")), s_start);
        (_conversation.AssigneeId, _conversation.Tier).ShouldBe((s_grace, SupportTier.Supervisor));
    }

    [Fact]
    public void Back_in_the_queue_nobody_has_it_and_the_wait_goes_on()
    {
        Receive(minute: 1);
        HandOver(minute: 1);
        Take(s_ada, "Ada");
        _conversation.Enqueue(null, Cause.System("agentGone"), s_start.AddMinutes(9));
        (_conversation.State, _conversation.AssigneeId, _conversation.QueuedAt, _conversation.WaitingSince)
            .ShouldBe((ConversationState.Waiting, null, s_start.AddMinutes(9), s_start.AddMinutes(1)));
    }

    [Fact]
    public void Given_back_the_bot_starts_from_what_comes_next()
    {
        Receive();
        HandOver();
        ReplyAsAgent();
        GiveBack();
        (_conversation.State, _conversation.AwaitsBot, _conversation.ContextAfterSequence, _conversation.TicketNumber)
            .ShouldBe((ConversationState.Bot, false, _conversation.LastSequence, null));
        _conversation.LastAnsweredFaqId.ShouldBeNull();
        Receive();
        _conversation.AwaitsBot.ShouldBeTrue();
    }

    [Fact]
    public void Given_back_while_the_customer_waits_the_bot_answers_what_is_open()
    {
        Receive();
        HandOver();
        ReplyAsAgent();
        Receive(minute: 7);
        GiveBack();
        (_conversation.AwaitsBot, _conversation.PendingSince, _conversation.ContextAfterSequence).ShouldBe((true, s_start.AddMinutes(7), 1));
    }

    [Fact]
    public void What_needs_a_person_is_refused_where_none_is_called()
    {
        Receive();
        ((Action)GiveBack).ShouldBeRefused(ConversationErrorCodes.NotNow);
        ((Action)Escalate).ShouldBeRefused(ConversationErrorCodes.NotNow);
        HandOver();
        ((Action)(() => HandOver())).ShouldBeRefused(ConversationErrorCodes.NotNow);
        _conversation.NewEvents.Count.ShouldBe(1);
    }

    [Fact]
    public void A_person_raises_and_lowers_the_priority_and_what_was_promised_is_promised_anew()
    {
        Receive();
        ((Action)(() => Prioritize(TicketPriority.P1))).ShouldBeRefused(ConversationErrorCodes.NotNow);
        HandOver();
        _conversation.MarkService("firstResponse", isBreached: true, s_start.AddMinutes(1)).ShouldBeTrue();
        var clock = _conversation.ServiceClock;
        Prioritize(TicketPriority.P4);
        (_conversation.Priority, _conversation.State, _conversation.ServiceMarks.Count, _conversation.ServiceClock).ShouldBe((TicketPriority.P4, ConversationState.Waiting, 0, clock));
        var happened = _conversation.NewEvents[^1];
        (happened.Trigger, happened.Reason, happened.Note, happened.ActorName).ShouldBe((ConversationTrigger.Prioritized, "P4", "They can wait.", "Ada"));
        Prioritize(TicketPriority.P4);
        _conversation.NewEvents[^1].ShouldBe(happened, "The same again is no event.");
        _conversation.Hear(-1, TicketPriority.P2);
        _conversation.Priority.ShouldBe(TicketPriority.P2);
    }

    [Fact]
    public void Times_are_written_as_the_database_keeps_them()
    {
        var odd = s_start.AddTicks(12_345_678 + 7);
        _conversation.Receive("How do I pay?", "1", odd).SentAt.ShouldBe(s_start.AddTicks(12_345_680));
        _conversation.PendingSince.ShouldBe(s_start.AddTicks(12_345_680));
    }

    private void Receive(int minute = 0, bool asksForNothing = false) =>
        _conversation.Receive("How do I pay?", Guid.NewGuid().ToString(), s_start.AddMinutes(minute), asksForNothing);

    private void HandOver(int minute = 0) => _conversation.HandOver(
        MessageDraft.FromSystem("A person takes over."), new HandOverOrder(1, TicketPriority.P3, null, null, Cause.System("lowConfidence")), s_start.AddMinutes(minute));

    private void Take(Guid id, string name, int minute = 0) => _conversation.Take(id, name, new Cause(Actor.Agent(id, name)), s_start.AddMinutes(minute));

    private void ReplyAsAgent(int minute = 0) => _conversation.ReplyAsAgent("Let me look.", Guid.NewGuid().ToString(), s_ada, "Ada", s_start.AddMinutes(minute));

    private void Prioritize(TicketPriority priority) => _conversation.Prioritize(priority, Actor.Agent(s_ada, "Ada"), "They can wait.", s_start.AddMinutes(2));

    private void Escalate() => _conversation.Escalate(null, Cause.System("timeout"), s_start);

    private void GiveBack() => _conversation.GiveBack(MessageDraft.FromSystem("Back to the bot."), new Cause(Actor.Agent(s_ada, "Ada")), s_start);

    private void Resolve(int minute = 0) =>
        _conversation.Resolve(MessageDraft.FromSystem("Done."), ResolutionKind.Closed, new Cause(Actor.Agent(s_ada, "Ada")), s_start.AddMinutes(minute));
}
