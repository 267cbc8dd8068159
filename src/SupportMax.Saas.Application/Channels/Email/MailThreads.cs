using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Channels;

/// <summary>Finds the conversation that a mail belongs to.</summary>
internal sealed class MailThreads(IConversationMailRepository mails, IConversationRepository conversations, IVisitorRepository visitors, TimeProvider clock)
{
    public async Task<ThreadDecision> FindAsync(SortedMail mail, MailHead head, CancellationToken cancellationToken)
    {
        var ties = await ListTiesAsync(mail, head, cancellationToken);
        var candidates = new List<ThreadCandidate>();
        // Most mails are tied to one conversation in several ways.
        foreach (var tied in ties.GroupBy(tie => tie.ConversationId))
        {
            if (await ListPeopleAsync(tied.Key, cancellationToken) is { } people)
                candidates.AddRange(tied.Select(tie => new ThreadCandidate(tie.ConversationId, tie.Reason, tie.Evidence, people.Contains(head.Address))));
        }

        return MailThreading.Decide(candidates);
    }

    /// <summary>Lets the mail's ids lead to its conversation, whichever of its mails comes next.</summary>
    public Task RememberAsync(MailHead head, Guid conversationId, CancellationToken cancellationToken) =>
        mails.AddThreadsAsync([head.MessageId, .. head.References], conversationId, cancellationToken);

    private async Task<List<(Guid ConversationId, MailThreadReason Reason, string Evidence)>> ListTiesAsync(SortedMail mail, MailHead head, CancellationToken cancellationToken)
    {
        var ties = new List<(Guid ConversationId, MailThreadReason Reason, string Evidence)>();
        foreach (var address in mail.Mail.To.Concat(mail.Mail.Cc))
        {
            if (mail.Tokens.ReadAddress(address.Address) is { } named)
                ties.Add((named, MailThreadReason.ReplyToken, address.Address));
        }

        foreach (var id in head.References)
        {
            if (mail.Tokens.ReadMessageId(id) is { } named)
                ties.Add((named, MailThreadReason.OwnMessageId, id));
        }

        // References go to all of a thread; the last of them is the nearest.
        var known = await mails.FindThreadsAsync([.. head.References, head.MessageId], cancellationToken);
        ties.AddRange(known.Select(found => (found.ConversationId, MailThreadReason.References, found.MessageId)));
        if (head.BaseSubject.Length > 0
            && await mails.FindBySubjectAsync(head.Address, head.BaseSubject, clock.GetUtcNow() - EmailConsts.SubjectWindow, cancellationToken) is { } same)
            ties.Add((same, MailThreadReason.SubjectAndSender, head.Subject));
        return [.. ties.DistinctBy(tie => (tie.ConversationId, tie.Reason))];
    }

    /// <summary>Who may write in a conversation; null when it is gone.</summary>
    private async Task<IReadOnlyCollection<string>?> ListPeopleAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(conversationId, cancellationToken) is not { } conversation)
            return null;
        var people = new HashSet<string>(await mails.ListPeopleAsync(conversationId, cancellationToken), StringComparer.Ordinal);
        if ((await visitors.FindAsync(conversation.VisitorId, cancellationToken))?.Email is { } address)
            people.Add(Mail.Mime.MailboxAddress.Normalize(address));
        return people;
    }
}
