using System.Globalization;
using System.Text;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

internal sealed class VisitorConversationAppService(
    IConversationRepository conversations, VisitorNotes notes, VisitorEmails emails, IConversationPush push, ICurrentTenant currentTenant) : IVisitorConversationAppService
{
    public async Task<IReadOnlyList<MessageDto>> ResumeAsync(Guid visitorId, Guid conversationId, long afterSequence, CancellationToken cancellationToken)
    {
        await FindAsync(visitorId, conversationId, cancellationToken);
        var messages = await conversations.ListMessagesAsync(conversationId, afterSequence, ConversationConsts.MaxResumedMessages, cancellationToken);
        return [.. messages.Select(message => message.ToDto())];
    }

    public async Task TypeAsync(Guid visitorId, Guid conversationId, CancellationToken cancellationToken)
    {
        var conversation = await FindAsync(visitorId, conversationId, cancellationToken);
        await push.TypingAsync(conversation.Audience(currentTenant.Id), new AuthorDto(AuthorKind.Visitor, ""), cancellationToken);
    }

    public async Task ReadAsync(Guid visitorId, Guid conversationId, long sequence, CancellationToken cancellationToken)
    {
        var conversation = await notes.ReadAsync(visitorId, conversationId, sequence, cancellationToken);
        await push.ReadAsync(conversation.Audience(currentTenant.Id), conversation.ReadSequence, cancellationToken);
    }

    public Task RateAsync(Guid visitorId, Guid conversationId, int score, string? comment, CancellationToken cancellationToken) =>
        notes.RateAsync(visitorId, conversationId, score, comment is null ? null : MessageText.Clean(comment), cancellationToken);

    public Task LeaveEmailAsync(Guid visitorId, Guid conversationId, string? email, CancellationToken cancellationToken) =>
        emails.LeaveAsync(visitorId, conversationId, email, cancellationToken);

    public async Task<string> GetTranscriptAsync(Guid visitorId, Guid conversationId, CancellationToken cancellationToken)
    {
        await FindAsync(visitorId, conversationId, cancellationToken);
        var text = new StringBuilder();
        IReadOnlyList<Message> page;
        long after = 0;
        do
        {
            page = await conversations.ListMessagesAsync(conversationId, after, ConversationConsts.MaxResumedMessages, cancellationToken);
            foreach (var message in page)
            {
                var author = message.AuthorName.Length > 0 ? message.AuthorName : message.AuthorKind.ToString();
                text.Append(CultureInfo.InvariantCulture, $"[{message.SentAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC] {author}: {message.Text}\r\n");
                after = message.Sequence;
            }
        }
        while (page.Count == ConversationConsts.MaxResumedMessages);

        return text.ToString();
    }

    private async Task<Conversation> FindAsync(Guid visitorId, Guid conversationId, CancellationToken cancellationToken) =>
        VisitorConversations.OwnedBy(visitorId, await conversations.FindAsync(conversationId, cancellationToken));
}
