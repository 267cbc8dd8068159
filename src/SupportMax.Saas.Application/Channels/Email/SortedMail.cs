using System.Security.Cryptography;
using System.Text;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Mail.Mime;
using SupportMax.Saas.Mail.Text;
using SupportMax.Saas.Mail.Threading;

namespace SupportMax.Saas.Channels;

/// <summary>A mail to a tenant's mailbox, with what follows from it.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="Channel">The mailbox.</param>
/// <param name="Tokens">Reads and makes the mailbox's reply tokens.</param>
internal sealed record SortedMail(IncomingMail Mail, EmailChannel Channel, ReplyToken Tokens)
{
    private const int MaxPeople = 20;

    /// <summary>Who wrote, and is answered: where the mail wants answers to go, as contact forms do it, else its sender.</summary>
    public MailboxAddress? Customer => Mail.ReplyTo is [var first, ..] && !IsOwn(first) ? first : Mail.From;

    /// <summary>Whether an address is the mailbox's own, with or without a token.</summary>
    public bool IsOwn(MailboxAddress address) =>
        address.Normalized == MailboxAddress.Normalize(Channel.Mailbox.Address) || Tokens.ReadAddress(address.Normalized) is not null;

    /// <summary>What is kept of its head.</summary>
    public MailHead ToHead()
    {
        var fingerprint = Fingerprint();
        var messageId = Mail.MessageId ?? $"{fingerprint}@unidentified.invalid";
        var customer = Customer;
        var people = new[] { Mail.From, customer }.Concat(Mail.Cc).OfType<MailboxAddress>().Where(address => !IsOwn(address))
            .Select(address => Keep(address.Normalized)).Distinct(StringComparer.Ordinal).Take(MaxPeople);
        return new MailHead(
            messageId,
            fingerprint,
            [.. Mail.References.Concat(Mail.InReplyTo).Distinct(StringComparer.Ordinal).Select(MessageText.Clean)],
            MessageText.Clean(Mail.Subject),
            SubjectLine.Base(MessageText.Clean(Mail.Subject)),
            Keep(customer?.Normalized ?? ""),
            TextBeginning.Of(MessageText.Clean(customer?.Name), EmailConsts.MaxAddressLength),
            [.. people]);
    }

    /// <summary>Its words as they came.</summary>
    public MailWords ToWords() => new(MessageText.Clean(Mail.Text?.ReplaceLineEndings("\n")) is { Length: > 0 } text ? text : null, Mail.Html?.Replace("\0", "", StringComparison.Ordinal));

    /// <summary>What the customer says now. A subject that begins a conversation is part of it: often it is the question.</summary>
    public string ToMessage(bool beginsConversation)
    {
        var text = MessageText.Clean(ReplyText.Of(Mail));
        var subject = MessageText.Clean(Mail.Subject);
        if (text.Length == 0)
            text = subject.Length > 0 ? subject : Mail.Attachments.Count > 0 ? $"[{Mail.Attachments[0].Name}]" : "[…]";
        else if (beginsConversation && subject.Length > 0 && !text.StartsWith(subject, StringComparison.OrdinalIgnoreCase) && !SubjectLine.IsReply(subject))
            text = $"{subject}\n\n{text}";
        return text.Length <= ConversationConsts.MaxTextLength ? text : TextBeginning.Of(text, ConversationConsts.MaxTextLength - 1) + "…";
    }

    private static string Keep(string address) => TextBeginning.Of(MessageText.Clean(address), EmailConsts.MaxAddressLength);

    /// <summary>The same id from the same sender is the same mail; without an id, the same words are.</summary>
    private string Fingerprint()
    {
        var sender = Mail.From?.Normalized ?? "";
        var content = Mail.MessageId is { } id ? $"id\n{sender}\n{id}" : $"words\n{sender}\n{Mail.Date:O}\n{Mail.Subject}\n{Mail.Text}\n{Mail.Html}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }
}
