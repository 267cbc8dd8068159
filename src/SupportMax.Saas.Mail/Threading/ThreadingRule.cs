namespace SupportMax.Saas.Mail.Threading;

/// <summary>Why a mail stands in its conversation.</summary>
public enum ThreadReason
{
    /// <summary>Nothing tied it to an earlier conversation.</summary>
    New,

    /// <summary>It was sent to a Reply-To address of ours that names the conversation.</summary>
    ReplyToken,

    /// <summary>It answers a mail that we sent, by its signed Message-ID.</summary>
    OwnMessageId,

    /// <summary>It refers to a mail of the conversation, or one of its mails refers to it.</summary>
    References,

    /// <summary>The same sender wrote under the same subject not long ago.</summary>
    SubjectAndSender,

    /// <summary>It was tied to a conversation, but its sender is none of the people in it; so it stands alone.</summary>
    Stranger,

    /// <summary>A member of staff moved it here.</summary>
    Moved,

    /// <summary>A member of staff made a conversation of its own of it.</summary>
    Split,
}

/// <summary>A conversation that a mail may belong to.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Reason">What ties the mail to it.</param>
/// <param name="Evidence">The token, id or subject.</param>
/// <param name="HasSender">Whether the mail's sender is one of the people in it.</param>
public sealed record ThreadCandidate(Guid ConversationId, ThreadReason Reason, string Evidence, bool HasSender);

/// <summary>Where a mail belongs.</summary>
/// <param name="ConversationId">The conversation; null for a new one.</param>
/// <param name="Reason">Why.</param>
/// <param name="Evidence">The token, id or subject that decided; null when nothing did.</param>
/// <param name="RefusedConversationId">The conversation that the mail is tied to and was kept out of.</param>
public sealed record ThreadDecision(Guid? ConversationId, ThreadReason Reason, string? Evidence, Guid? RefusedConversationId);

/// <summary>Decides where a mail belongs. A stranger never gets into a conversation, whatever he knows of it.</summary>
public static class ThreadingRule
{
    /// <summary>The strongest tie wins: token, our own id, references, subject.</summary>
    public static ThreadDecision Decide(IReadOnlyList<ThreadCandidate> candidates)
    {
        var ordered = candidates.OrderBy(candidate => candidate.Reason).ToList();
        if (ordered.Find(candidate => candidate.HasSender) is { } chosen)
            return new ThreadDecision(chosen.ConversationId, chosen.Reason, chosen.Evidence, null);
        return ordered is [var refused, ..]
            ? new ThreadDecision(null, ThreadReason.Stranger, refused.Evidence, refused.ConversationId)
            : new ThreadDecision(null, ThreadReason.New, null, null);
    }
}
