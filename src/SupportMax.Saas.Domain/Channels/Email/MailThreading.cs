namespace SupportMax.Saas.Channels;

/// <summary>A conversation that a mail may belong to.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Reason">What ties the mail to it.</param>
/// <param name="Evidence">The token, id or subject.</param>
/// <param name="HasSender">Whether the mail's sender is one of the people in it.</param>
public sealed record ThreadCandidate(Guid ConversationId, MailThreadReason Reason, string Evidence, bool HasSender);

/// <summary>Where a mail belongs.</summary>
/// <param name="ConversationId">The conversation; null for a new one.</param>
/// <param name="Reason">Why.</param>
/// <param name="Evidence">The token, id or subject that decided; null when nothing did.</param>
/// <param name="RefusedConversationId">The conversation that the mail is tied to and was kept out of.</param>
public sealed record ThreadDecision(Guid? ConversationId, MailThreadReason Reason, string? Evidence, Guid? RefusedConversationId);

/// <summary>Decides where a mail belongs. A stranger never gets into a conversation, whatever they know of it.</summary>
public static class MailThreading
{
    /// <summary>The strongest tie of a known sender wins: token, our own id, references, subject.</summary>
    public static ThreadDecision Decide(IReadOnlyList<ThreadCandidate> candidates)
    {
        var ordered = candidates.OrderBy(candidate => candidate.Reason).ToList();
        if (ordered.Find(candidate => candidate.HasSender) is { } chosen)
            return new ThreadDecision(chosen.ConversationId, chosen.Reason, chosen.Evidence, null);
        return ordered is [var refused, ..]
            ? new ThreadDecision(null, MailThreadReason.Stranger, refused.Evidence, refused.ConversationId)
            : new ThreadDecision(null, MailThreadReason.New, null, null);
    }
}
