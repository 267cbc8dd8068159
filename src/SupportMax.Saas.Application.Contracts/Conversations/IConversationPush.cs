using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Who watches a conversation: its customer on every device, and the tenant's staff.</summary>
public sealed record ConversationAudience(TenantId TenantId, Guid ConversationId, Guid VisitorId);

/// <summary>Shows what happened to everybody who watches. It is best effort: what is missed is fetched by sequence number.</summary>
public interface IConversationPush
{
    /// <summary>A message was written.</summary>
    Task MessageAsync(ConversationAudience audience, MessageDto message, CancellationToken cancellationToken);

    /// <summary>It is somebody else's turn.</summary>
    Task StatusAsync(ConversationAudience audience, StatusDto status, CancellationToken cancellationToken);

    /// <summary>Somebody is writing.</summary>
    Task TypingAsync(ConversationAudience audience, AuthorDto author, CancellationToken cancellationToken);

    /// <summary>A reply is being written, and this much of it is checked. The message that follows takes its place.</summary>
    Task PartialAsync(ConversationAudience audience, string text, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The customer has read up to a message.</summary>
    Task ReadAsync(ConversationAudience audience, long sequence, CancellationToken cancellationToken);
}
