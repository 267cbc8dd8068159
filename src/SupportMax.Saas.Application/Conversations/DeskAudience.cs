using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Who is shown what people do in a conversation.</summary>
internal sealed class DeskAudience(IConversationRepository conversations, IConversationPush push, IDeskPush desk, ICurrentTenant currentTenant)
{
    public IDeskPush Desk => desk;

    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    public async Task<ConversationAudience> FindAsync(Guid conversationId, CancellationToken cancellationToken) =>
        (await conversations.FindAsync(conversationId, cancellationToken) ?? throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound))
            .Audience(currentTenant.Id);

    public Task TypeAsync(Conversation conversation, AuthorDto author, CancellationToken cancellationToken) =>
        push.TypingAsync(conversation.Audience(currentTenant.Id), author, cancellationToken);
}
