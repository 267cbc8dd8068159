using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Mail.Mime;
using SupportMax.Saas.Mail.Threading;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Channels;

/// <summary>Makes mails of messages, within the caller's transaction; a job hands them over.</summary>
internal sealed class OutgoingMails(
    IConversationMailRepository mails, IVisitorRepository visitors, ITicketRepository tickets, OutgoingHeads heads, IBackgroundJobs jobs)
{
    /// <summary>The customer's mail that a reply answers; null when the customer wrote last in the chat.</summary>
    public Task<ConversationMail?> FindAnsweredAsync(Conversation conversation, CancellationToken cancellationToken) =>
        mails.FindOfMessageAsync(conversation.Id, conversation.LastVisitorSequence, cancellationToken);

    /// <summary>The address that the customer left in the chat, or null.</summary>
    public async Task<string?> FindAddressAsync(Conversation conversation, CancellationToken cancellationToken) =>
        (await visitors.FindAsync(conversation.VisitorId, cancellationToken))?.Email;

    public async Task WriteAsync(EmailChannel channel, Conversation conversation, Message message, ConversationMail? answered, CancellationToken cancellationToken)
    {
        var address = answered?.Address ?? MailboxAddress.Normalize(await FindAddressAsync(conversation, cancellationToken) ?? "");
        if (address.Length == 0 || !await IsForMailAsync(conversation, message, cancellationToken))
            return;
        var head = heads.Make(channel, message, answered, address);
        if (await mails.IsKnownAsync(head.Fingerprint, cancellationToken))
            return;
        var mail = heads.Note(head, message);
        var isTooMuch = mail.IsAutomatic && await heads.IsTooMuchAsync(address, cancellationToken);
        if (isTooMuch)
            mail.Suppress();
        mails.Add(mail, []);
        await mails.AddThreadsAsync([head.MessageId], conversation.Id, cancellationToken);
        if (!isTooMuch)
            await jobs.EnqueueAsync(OutgoingMailJob.Type, new OutgoingMailArgs(mail.Id), cancellationToken);
    }

    /// <summary>Whether it says that people have resolved the conversation: with it the customer is asked how well they helped.</summary>
    public static bool IsFarewell(Conversation conversation, Message message) =>
        message.AuthorKind == AuthorKind.System && message.Sequence == conversation.LastSequence
        && conversation is { State: ConversationState.Resolved, Resolution: ResolutionKind.Closed, MergedIntoId: null };

    /// <summary>Answers, the notice of a handover and the one of its end; not small talk, which would only make somebody write once more.</summary>
    private async Task<bool> IsForMailAsync(Conversation conversation, Message message, CancellationToken cancellationToken) => message.AuthorKind switch
    {
        AuthorKind.Agent => true,
        AuthorKind.Bot => message.Citations.Count > 0 || message.Offers.Count > 0,
        AuthorKind.System when IsFarewell(conversation, message) => true,
        AuthorKind.System => (await tickets.FindOpenByConversationAsync(conversation.Id, cancellationToken))?.TranscriptThroughSequence == message.Sequence,
        _ => false,
    };
}

/// <summary>What stands in the head of a mail to a customer.</summary>
internal sealed class OutgoingHeads(IConversationMailRepository mails, MailSecrets secrets, TimeProvider clock)
{
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    /// <summary>Signed with the mailbox's key, so that answers find their conversation and nobody can make one up.</summary>
    public MailHead Make(EmailChannel channel, Message message, ConversationMail? answered, string address)
    {
        var mailbox = channel.Mailbox.Address;
        var id = new ReplyToken(secrets.UnprotectKey(channel.ReplyKey)).MessageIdFor(message.ConversationId, message.Sequence, mailbox[(mailbox.LastIndexOf('@') + 1)..]);
        IReadOnlyList<string> references = answered is null ? [] : [.. answered.References.Where(found => found != answered.MessageId), answered.MessageId];
        return new MailHead(id, id, references, answered?.Subject ?? "", answered?.BaseSubject ?? "", address, answered?.Name ?? "", [address]);
    }

    public ConversationMail Note(MailHead head, Message message) => ConversationMail.Send(head, message, message.AuthorKind != AuthorKind.Agent, clock.GetUtcNow());

    /// <summary>Whether so many mails of machines went there within the hour that one more may be the next turn of a loop.</summary>
    public async Task<bool> IsTooMuchAsync(string address, CancellationToken cancellationToken) =>
        await mails.CountAsync(address, MailDirection.Out, automaticOnly: true, clock.GetUtcNow() - s_hour, cancellationToken) >= EmailConsts.MaxAutomaticMailsPerHour;
}
