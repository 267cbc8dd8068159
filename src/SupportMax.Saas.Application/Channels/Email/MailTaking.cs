using SupportMax.Saas.Conversations;
using SupportMax.Saas.Mail.Mime;

namespace SupportMax.Saas.Channels;

/// <summary>Makes a message of a person's mail, or a note of a machine's, within the caller's transaction.</summary>
internal sealed class MailTaking(
    IConversationMailRepository mails, MailThreads threads, MailConversations conversations, ConversationQuota quota, TimeProvider clock)
{
    /// <summary>Takes the mail into its conversation; null when it is known already.</summary>
    /// <exception cref="Errors.BusinessException"><see cref="ConversationErrorCodes.DailyQuotaReached"/>: it would begin one too many.</exception>
    public async Task<TakenMail?> TakeAsync(SortedMail mail, CancellationToken cancellationToken)
    {
        var head = mail.ToHead();
        if (await mails.IsKnownAsync(head.Fingerprint, cancellationToken))
            return null;
        var decision = await threads.FindAsync(mail, head, cancellationToken);
        if (decision.ConversationId is null)
            await quota.RequireRoomAsync(cancellationToken);
        var taken = await conversations.ReceiveAsync(decision.ConversationId, head, mail.ToMessage, cancellationToken);
        // Resolved long ago: a new conversation goes on from it.
        var kept = ConversationMail.Take(head, mail.ToWords(), taken.Message, decision, clock.GetUtcNow());
        mails.Add(kept, FilesOf(mail.Mail, kept.Id));
        await threads.RememberAsync(head, taken.Conversation.Id, cancellationToken);
        return taken;
    }

    /// <summary>Notes the mail; what it reports about a mail of ours is written there.</summary>
    /// <returns>Nothing: there is no message.</returns>
    public async Task<TakenMail?> IgnoreAsync(SortedMail mail, MailNote note, CancellationToken cancellationToken)
    {
        var head = mail.ToHead();
        if (await mails.IsKnownAsync(head.Fingerprint, cancellationToken))
            return null;
        var conversationId = (await threads.FindAsync(mail, head, cancellationToken)) is { ConversationId: { } found } ? found : (Guid?)null;
        if (note == MailNote.DeliveryReport)
            conversationId = await NoteReportAsync(mail, cancellationToken) ?? conversationId;
        // What belongs to no conversation is nobody's business: only that it was there is kept.
        var kept = ConversationMail.Ignore(conversationId is null ? head with { Subject = "", BaseSubject = "", Name = "", People = [] } : head, conversationId is null ? null : mail.ToWords(), note, conversationId, clock.GetUtcNow());
        mails.Add(kept, []);
        return null;
    }

    private async Task<Guid?> NoteReportAsync(SortedMail mail, CancellationToken cancellationToken)
    {
        var ids = (mail.Mail.DeliveryReport?.OriginalMessageIds ?? []).Concat(mail.Mail.InReplyTo).Concat(mail.Mail.References).ToList();
        // Only who knows one of our ids has got the mail; nobody else can mark it as bounced.
        if (ids.Count == 0 || await mails.FindSentAsync(ids, cancellationToken) is not { } sent)
            return null;
        if (mail.Mail.DeliveryReport is { IsFailure: true } report)
            sent.Bounce($"{report.Status} {report.Diagnostic}".Trim() is { Length: > 0 } words ? MessageText.Clean(words) : "The mail came back.", clock.GetUtcNow());
        return sent.ConversationId;
    }

    private static IEnumerable<ConversationMailFile> FilesOf(IncomingMail mail, Guid mailId) => mail.Attachments.Select((file, position) => new ConversationMailFile(
        mailId, position, MessageText.Clean(file.Name), MessageText.Clean(file.MediaType), file.Content, file.ContentId is null ? null : MessageText.Clean(file.ContentId), file.IsInline));
}
