using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Finds, over all tenants, whom the bot still owes a reply. It gives ids alone.</summary>
public interface IPendingConversations
{
    /// <summary>Conversations that wait for the bot since before a time, longest first, at most 1,000.</summary>
    Task<IReadOnlyList<PendingConversation>> ListAsync(DateTimeOffset pendingBefore, CancellationToken cancellationToken);
}

/// <summary>A conversation that waits for the bot.</summary>
public sealed record PendingConversation(TenantId TenantId, Guid ConversationId, DateTimeOffset PendingSince);
