using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

/// <content>Two conversations about one thing become one; both keep their messages and their numbers.</content>
public sealed partial class Conversation
{
    /// <summary>The conversation in which it goes on; null when it stands for itself.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Ends here and goes on in a conversation that people have or are called to. What its customer waits for, the other waits for from here on.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotNow"/>: this one is done, or nobody has the other.</exception>
    public Message MergeInto(Conversation target, MessageDraft notice, Cause cause, DateTimeOffset now)
    {
        if (target.Id == Id)
            throw new BusinessException(ConversationErrorCodes.NotNow, ErrorKind.Conflict);
        Refuse(ConversationTrigger.Merged);
        target.Absorb(this, cause with { OtherConversationId = Id }, now);
        QueueId = null;
        QueuedAt = null;
        Move(ConversationTrigger.Merged, cause with { OtherConversationId = target.Id }, now);
        MergedIntoId = target.Id;
        // It is counted where it goes on.
        IsCounted = false;
        var message = Write(notice with { RepliesToSequence = UnansweredSequence }, now);
        MarkAnswered(LastVisitorSequence, now);
        WaitingSince = null;
        ResolvedAt = message.SentAt;
        Resolution = ResolutionKind.Closed;
        TicketNumber = null;
        UpdateStatus();
        KeepTime(now);
        return message;
    }

    private void Absorb(Conversation source, Cause cause, DateTimeOffset now)
    {
        Refuse(ConversationTrigger.Absorbed);
        Hear(Sentiment, source.Priority);
        Tags = [.. Tags.Union(source.Tags, StringComparer.OrdinalIgnoreCase).Take(ConversationConsts.MaxTags)];
        var waits = source.State is ConversationState.Waiting or ConversationState.Assigned ? source.WaitingSince : source.PendingSince;
        if (waits is not null && !(WaitingSince <= waits))
            WaitingSince = waits;
        SnoozedUntil = waits is null ? SnoozedUntil : null;
        Move(ConversationTrigger.Absorbed, cause, now);
        UpdateStatus();
        KeepTime(now);
    }
}
