using SupportMax.Saas.Errors;
using SupportMax.Saas.Routing;
using SupportMax.Saas.Tickets;
using SupportMax.Saas.Time;

namespace SupportMax.Saas.Conversations;

/// <content>What happens to a conversation: each method is one trigger of <see cref="ConversationMachine"/>, as are those of who has it.</content>
public sealed partial class Conversation
{
    /// <summary>Takes a message of the customer. A resolved conversation is taken up again, by the bot first, unless the message asks for nothing.</summary>
    /// <param name="text">The words.</param>
    /// <param name="clientMessageId">The sender's own id for the message.</param>
    /// <param name="now">The time.</param>
    /// <param name="asksForNothing">Whether the words are thanks or the like.</param>
    /// <param name="attachments">The files that came with it.</param>
    public Message Receive(string text, string clientMessageId, DateTimeOffset now, bool asksForNothing = false, IReadOnlyList<AttachedFile>? attachments = null)
    {
        var customer = new Cause(Actor.Visitor(VisitorId));
        if (State == ConversationState.Resolved && !asksForNothing)
            TakeUpAgain();
        Move(asksForNothing ? ConversationTrigger.CustomerThanked : ConversationTrigger.CustomerWrote, customer, now);
        var message = Write(MessageDraft.FromVisitor(text, clientMessageId, VisitorId) with { Attachments = attachments ?? [] }, now);
        LastVisitorSequence = message.Sequence;
        SnoozedUntil = null;
        if (!ConversationMachine.BotMayReply(State))
            WaitingSince ??= message.SentAt;
        else if (BotClientId is null)
            PendingSince ??= message.SentAt;
        UpdateStatus();
        KeepTime(now);
        return message;

        void TakeUpAgain()
        {
            RecontactedAt = now.ToStored();
            ForgetResolution();
            Unassign();
        }
    }

    /// <summary>Writes the bot's reply to all that the customer said up to a message.</summary>
    /// <param name="draft">The reply.</param>
    /// <param name="throughSequence">The last message it replies to.</param>
    /// <param name="understanding">How the customer was understood; null for small talk, which is not counted.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="InvalidOperationException">The bot may not reply now: ask <see cref="AwaitsBot"/> first.</exception>
    public Message ReplyAsBot(MessageDraft draft, long throughSequence, Understanding? understanding, DateTimeOffset now)
    {
        if (!AwaitsBot)
            throw new InvalidOperationException("The bot may reply only while the customer waits for it.");
        Move(ConversationTrigger.BotReplied, new Cause(Actor.Bot), now);
        var message = Write(draft with { RepliesToSequence = throughSequence }, now);
        MarkAnswered(throughSequence, now);
        if (understanding is not null)
            Understand(understanding, now);
        return message;
    }

    /// <summary>Hands over to a person: the bot is silent from here on, and the customer is told.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotNow"/>: a person has it, or is called already.</exception>
    public Message HandOver(MessageDraft notice, HandOverOrder order, DateTimeOffset now)
    {
        if (order.Understanding is not null)
            Understand(order.Understanding, now);
        Unassign();
        Tier = SupportTier.L1;
        Priority = order.Priority;
        QueueId = order.QueueId;
        QueuedAt = now.ToStored();
        Move(ConversationTrigger.HandedOver, order.Cause, now);
        var message = Write(notice with { RepliesToSequence = UnansweredSequence }, now);
        WaitingSince ??= PendingSince ?? message.SentAt;
        MarkAnswered(LastVisitorSequence, now);
        IsCounted = true;
        EscalatedAt ??= message.SentAt;
        TicketNumber = order.TicketNumber;
        ForgetResolution();
        ServiceMarks = [];
        UpdateStatus();
        KeepTime(now);
        return message;
    }

    /// <summary>Writes a reply by a person. A conversation that nobody has becomes that person's, and the bot is silent from here on.</summary>
    public Message ReplyAsAgent(
        string text, string clientMessageId, Guid agentId, string agentName, DateTimeOffset now, IReadOnlyList<AttachedFile>? attachments = null)
    {
        if (State != ConversationState.Assigned)
            Give(agentId, agentName);
        Move(ConversationTrigger.AgentReplied, new Cause(Actor.Agent(agentId, agentName)), now);
        var message = Write(MessageDraft.FromAgent(text, clientMessageId, agentId, agentName) with { Attachments = attachments ?? [] }, now);
        MarkAnswered(LastVisitorSequence, now);
        WaitingSince = null;
        FirstResponseAt ??= message.SentAt;
        EscalatedAt ??= message.SentAt;
        IsCounted = true;
        LastAnswerAt = message.SentAt;
        ForgetResolution();
        UpdateStatus();
        KeepTime(now);
        ServiceClock = ServiceClock!.Respond(message.SentAt);
        return message;
    }

    /// <summary>Gives it back to the bot, which reads nothing of what was answered before, and tells the customer.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotNow"/></exception>
    public Message GiveBack(MessageDraft notice, Cause cause, DateTimeOffset now)
    {
        Refuse(ConversationTrigger.GivenBack);
        Unassign();
        Tier = SupportTier.L1;
        Move(ConversationTrigger.GivenBack, cause, now);
        var message = Write(notice, now);
        var unanswered = LastVisitorSequence > AnsweredSequence;
        ContextAfterSequence = unanswered ? AnsweredSequence : message.Sequence;
        PendingSince = unanswered && BotClientId is null ? WaitingSince ?? message.SentAt : null;
        WaitingSince = null;
        LastAnsweredFaqId = null;
        TicketNumber = null;
        UpdateStatus();
        KeepTime(now);
        return message;
    }

    /// <summary>Closes the conversation, and tells so.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.AlreadyResolved"/></exception>
    public Message Resolve(MessageDraft notice, ResolutionKind resolution, Cause cause, DateTimeOffset now)
    {
        if (State == ConversationState.Resolved)
            throw new BusinessException(ConversationErrorCodes.AlreadyResolved, ErrorKind.Conflict);
        QueueId = null;
        QueuedAt = null;
        Move(ConversationTrigger.Resolved, cause, now);
        var message = Write(notice with { RepliesToSequence = UnansweredSequence }, now);
        MarkAnswered(LastVisitorSequence, now);
        WaitingSince = null;
        ResolvedAt = message.SentAt;
        Resolution = resolution;
        TicketNumber = null;
        UpdateStatus();
        KeepTime(now);
        return message;
    }

    /// <summary>Writes a notice that changes nothing.</summary>
    public Message Tell(MessageDraft notice, DateTimeOffset now) => Write(notice, now);

    private long? UnansweredSequence => LastVisitorSequence > AnsweredSequence ? LastVisitorSequence : null;

    private void Refuse(ConversationTrigger trigger)
    {
        if (ConversationMachine.Next(State, trigger) is null)
            throw new BusinessException(ConversationErrorCodes.NotNow, ErrorKind.Conflict);
    }

    /// <summary>Goes to the next state. What only adds a message is no event.</summary>
    private void Move(ConversationTrigger trigger, Cause cause, DateTimeOffset now)
    {
        Refuse(trigger);
        var before = State;
        State = ConversationMachine.Next(before, trigger)!.Value;
        if (State != before)
            SnoozedUntil = null;
        // Whoever takes it up again has it here.
        if (State != ConversationState.Resolved)
            MergedIntoId = null;
        var isMessage = trigger is ConversationTrigger.CustomerWrote or ConversationTrigger.CustomerThanked or ConversationTrigger.BotReplied or ConversationTrigger.AgentReplied;
        if (State != before || !isMessage)
            _newEvents.Add(new ConversationEvent(this, ++LastEventNumber, before, trigger, cause, now));
        UpdateStatus();
    }

    private void UpdateStatus() => Status = ConversationMachine.StatusOf(State, WaitingSince is not null);

    /// <summary>Lets the service clock run while the customer waits for people, and rest while the customer is next.</summary>
    private void KeepTime(DateTimeOffset now)
    {
        var moment = now.ToStored();
        ServiceClock = (State, Status) switch
        {
            (ConversationState.Waiting or ConversationState.Assigned, ConversationStatus.Waiting) =>
                ServiceClock is null or { EndedAt: not null } ? ServiceClock.Start(WaitingSince ?? moment) : ServiceClock.Run(moment),
            (ConversationState.Assigned, _) => (ServiceClock ?? ServiceClock.Start(moment)).Pause(moment),
            _ => ServiceClock is { EndedAt: null } ? ServiceClock.End(moment) : ServiceClock,
        };
    }

    /// <summary>
    /// A person says how soon it needs people, sooner or later than it was. What was promised is promised anew: the clocks keep what they counted, and a
    /// promise is warned of or broken by the new priority's times. The same priority again changes nothing.
    /// </summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotNow"/>: no person has it or is called.</exception>
    public void Prioritize(TicketPriority priority, Actor actor, string? note, DateTimeOffset now)
    {
        Refuse(ConversationTrigger.Prioritized);
        if (priority == Priority)
            return;
        Priority = priority;
        ServiceMarks = [];
        Move(ConversationTrigger.Prioritized, new Cause(actor, priority.ToString(), note), now);
    }

    /// <summary>Writes that a promise is about to be broken, or is; once each.</summary>
    /// <returns>Whether it was new.</returns>
    public bool MarkService(string promise, bool isBreached, DateTimeOffset now)
    {
        var mark = ServiceStandings.Mark(promise, isBreached);
        if (ServiceMarks.Contains(mark, StringComparer.Ordinal))
            return false;
        Move(isBreached ? ConversationTrigger.SlaBreached : ConversationTrigger.SlaWarned, Cause.System(promise), now);
        ServiceMarks = [.. ServiceMarks, mark];
        return true;
    }

    private void ForgetResolution()
    {
        ResolvedAt = null;
        Resolution = null;
    }

    private Message Write(MessageDraft draft, DateTimeOffset now)
    {
        LastSequence++;
        var message = new Message(Id, LastSequence, draft, now);
        LastMessageAt = message.SentAt;
        LastMessageText = TextBeginning.Of(draft.Text, PreviewLength);
        Raise(new MessageAdded(Id, message.Id, message.Sequence, message.AuthorKind));
        return message;
    }

    private void MarkAnswered(long throughSequence, DateTimeOffset now)
    {
        AnsweredSequence = Math.Max(AnsweredSequence, throughSequence);
        PendingSince = BotClientId is null && LastVisitorSequence > AnsweredSequence ? now.ToStored() : null;
    }

    private void Understand(Understanding understanding, DateTimeOffset now)
    {
        IsCounted = true;
        Intent = understanding.Intent;
        ProductArea = understanding.ProductArea;
        FirstResponseAt ??= now.ToStored();
        if (understanding.AnsweredFaqId is not { } faqId)
            return;
        LastAnsweredFaqId = faqId;
        LastAnswerAt = now.ToStored();
        BotAnswers++;
    }
}

/// <summary>What a handover says.</summary>
/// <param name="TicketNumber">The ticket that was made.</param>
/// <param name="Priority">How soon a person should look.</param>
/// <param name="Understanding">How the customer was understood; null when they were not.</param>
/// <param name="QueueId">The queue; null for the default one.</param>
/// <param name="Cause">Who hands over, and why.</param>
public sealed record HandOverOrder(long TicketNumber, TicketPriority Priority, Understanding? Understanding, Guid? QueueId, Cause Cause);
