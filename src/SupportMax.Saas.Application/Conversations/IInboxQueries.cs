namespace SupportMax.Saas.Conversations;

/// <summary>Reads of the tenant's conversations, straight into what travels.</summary>
public interface IInboxQueries
{
    /// <summary>A page of conversations, the latest first.</summary>
    Task<PagedResult<InboxItemDto>> ListAsync(InboxFilter filter, CancellationToken cancellationToken);

    /// <summary>A conversation with messages and decisions, or null.</summary>
    Task<InboxConversationDto?> FindAsync(Guid conversationId, CancellationToken cancellationToken);
}
