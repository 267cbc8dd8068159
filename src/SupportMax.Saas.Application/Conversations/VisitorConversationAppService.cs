using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

internal sealed class VisitorConversationAppService(
    IConversationRepository conversations, VisitorNotes notes, IConversationPush push, ICurrentTenant currentTenant) : IVisitorConversationAppService
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

    private async Task<Conversation> FindAsync(Guid visitorId, Guid conversationId, CancellationToken cancellationToken) =>
        VisitorConversations.OwnedBy(visitorId, await conversations.FindAsync(conversationId, cancellationToken));
}
