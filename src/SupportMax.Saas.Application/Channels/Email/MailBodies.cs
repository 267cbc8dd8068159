using System.Net;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Mail.Text;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>A mail's words, twice.</summary>
/// <param name="Name">Under which the tenant speaks.</param>
/// <param name="Text">As text.</param>
/// <param name="Html">As HTML.</param>
internal sealed record MailBody(string Name, string Text, string Html);

/// <summary>Writes what a mail to a customer says: the reply; under the bot's answers that the bot wrote it; under these, and where people say that it is done, links to rate it by one click.</summary>
internal sealed class MailBodies(IConversationRepository conversations, FeedbackLinks links, BotNames names, IWebChannelRepository widgets, ICurrentTenant currentTenant)
{
    public async Task<MailBody> WriteAsync(Conversation conversation, Message message, bool isFirstByMail, string language, CancellationToken cancellationToken)
    {
        var text = new List<string> { message.Text };
        var html = new List<string> { MarkdownHtml.Of(message.Text) };
        if (message.AuthorKind == AuthorKind.Bot)
            Add(Texts.Get(language, "Reply:Automatic"));
        if ((message.AuthorKind == AuthorKind.Bot || OutgoingMails.IsFarewell(conversation, message)) && links.Make(currentTenant.Id, conversation.Id) is { } link)
        {
            text.Add($"{Texts.Get(language, "Reply:Feedback")}\n{link}");
            html.Add($"<p>{Encode(Texts.Get(language, "Reply:Feedback"))}<br>{Stars(link)}</p>");
        }

        // Whoever wrote in the chat has nothing of it in the mailbox.
        if (isFirstByMail && await LastWordsAsync(conversation.Id, message.Sequence, cancellationToken) is { } words)
        {
            text.Add($"{Texts.Get(language, "Reply:YouWrote")}\n> {words.Replace("\n", "\n> ", StringComparison.Ordinal)}");
            html.Add($"<p>{Encode(Texts.Get(language, "Reply:YouWrote"))}</p><blockquote type=\"cite\">{Encode(words).Replace("\n", "<br>", StringComparison.Ordinal)}</blockquote>");
        }

        var name = await names.GetAsync(currentTenant.Id, widgets, cancellationToken);
        return new MailBody(name, string.Join("\n\n", text) + "\n", $"<!DOCTYPE html><html lang=\"{language}\"><body>{string.Concat(html)}</body></html>");

        void Add(string paragraph)
        {
            text.Add(paragraph);
            html.Add($"<p>{Encode(paragraph)}</p>");
        }
    }

    private async Task<string?> LastWordsAsync(Guid conversationId, long beforeSequence, CancellationToken cancellationToken) =>
        (await conversations.ListMessagesAsync(conversationId, Math.Max(0, beforeSequence - 20), 20, cancellationToken))
            .LastOrDefault(message => message.AuthorKind == AuthorKind.Visitor && message.Sequence < beforeSequence)?.Text;

    private static string Stars(Uri link) => string.Join(" &nbsp; ", Enumerable.Range(1, 5).Select(score => $"<a href=\"{Encode($"{link}?score={score}")}\">{score}</a>"));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
