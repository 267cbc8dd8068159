using SupportMax.Saas.Conversations;
using SupportMax.Saas.Localization;
using SupportMax.Saas.Mail.Mime;
using SupportMax.Saas.Mail.Threading;
using SupportMax.Saas.Mail.Writing;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>A mail ready to be handed over.</summary>
internal sealed record ComposedMail(MailServer Server, byte[] Content);

/// <summary>Writes the mail of a message.</summary>
internal sealed class MailComposing(
    IEmailChannelRepository channels, IConversationRepository conversations, OutgoingServers servers, MailBodies bodies, MailSecrets secrets)
{
    /// <summary>The mail; null when there is nothing to write it from, or nowhere to hand it over.</summary>
    public async Task<ComposedMail?> ComposeAsync(ConversationMail mail, CancellationToken cancellationToken)
    {
        if (await channels.FindAsync(cancellationToken) is not { } channel || await servers.FindAsync(channel, cancellationToken) is not { } server
            || mail is not { ConversationId: { } conversationId, Sequence: { } sequence }
            || await conversations.FindAsync(conversationId, cancellationToken) is not { } conversation
            || await conversations.FindMessageAsync(conversationId, sequence, cancellationToken) is not { } message)
            return null;
        var language = conversation.Language ?? LocalizedTexts.Languages[0];
        var body = await bodies.WriteAsync(conversation, message, isFirstByMail: mail.References.Count == 0, language, cancellationToken);
        var sender = server.FromName.Length > 0 ? server.FromName : body.Name;
        var address = channel.Mailbox.Address;
        var replyTo = channel.UsesPlusAddress ? new ReplyToken(secrets.UnprotectKey(channel.ReplyKey)).AddressFor(address, conversationId) : null;
        return new ComposedMail(server, MailWriter.Write(new Mail.Writing.OutgoingMail
        {
            MessageId = mail.MessageId,
            From = new MailboxAddress(message.AuthorKind == AuthorKind.Agent && message.AuthorName.Length > 0 ? $"{message.AuthorName} ({sender})" : sender, address),
            To = new MailboxAddress(mail.Name, mail.Address),
            ReplyTo = replyTo is null ? null : new MailboxAddress(sender, replyTo),
            Subject = mail.Subject.Length > 0 ? SubjectLine.ReplyTo(mail.Subject) : Texts.Get(language, "Reply:Subject", ("name", sender)),
            Date = message.SentAt,
            Text = body.Text,
            Html = body.Html,
            InReplyTo = mail.References is [.., var last] ? last : null,
            References = mail.References,
            IsAutomatic = mail.IsAutomatic,
            LoopMark = address,
        }));
    }
}

/// <summary>What mails to customers say.</summary>
internal static class Texts
{
    public static string Get(string language, string key, params (string Name, object Value)[] values) =>
        LocalizedTexts.Get(LocalizedTexts.Mails, language, key, values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal));
}
