using SupportMax.Saas.Mail.Mime;
using SupportMax.Saas.Mail.Threading;
using SupportMax.Saas.Mail.Writing;

namespace SupportMax.Saas.Channels;

/// <summary>Tells mail of people from what must not be answered.</summary>
internal sealed class MailSorting(IConversationMailRepository mails, MailSecrets secrets, TimeProvider clock)
{
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    public SortedMail Read(IncomingMail mail, EmailChannel channel) => new(mail, channel, new ReplyToken(secrets.UnprotectKey(channel.ReplyKey)));

    /// <summary>Why it is not answered; null for a person's mail.</summary>
    public async Task<MailNote?> SortAsync(SortedMail mail, CancellationToken cancellationToken)
    {
        var kind = AutomaticMail.Classify(mail.Mail, [mail.Channel.Mailbox.Address], id => mail.Tokens.ReadMessageId(id) is not null);
        if (kind != AutomaticKind.None)
            return NoteOf(kind);
        if (mail.Customer is not { } customer || mail.IsOwn(customer) || MailAddresses.ToAscii(customer.Address) is null)
            return MailNote.NoSender;
        var recent = await mails.CountAsync(customer.Normalized, MailDirection.In, automaticOnly: false, clock.GetUtcNow() - s_hour, cancellationToken);
        return recent >= EmailConsts.MaxMailsOfSenderPerHour ? MailNote.Flood : null;
    }

    private static MailNote NoteOf(AutomaticKind kind) => kind switch
    {
        AutomaticKind.AutoReply => MailNote.AutoReply,
        AutomaticKind.DeliveryReport => MailNote.DeliveryReport,
        AutomaticKind.Bulk => MailNote.Bulk,
        _ => MailNote.OwnMail,
    };
}
