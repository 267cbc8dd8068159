using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>Shows what happens to the partners' connections that watch the conversation.</summary>
internal sealed class PartnerPush(PartnerConnections connections) : IConversationPush, IPartnerLines
{
    public void Follow(TenantId tenantId, Guid conversationId, long sequence)
    {
        foreach (var connection in connections.Of(tenantId))
            connection.Subscriptions.Follow(conversationId, sequence);
    }

    public void FollowAll()
    {
        foreach (var connection in connections.All)
            connection.Subscriptions.FollowAll();
    }

    public Task MessageAsync(ConversationAudience audience, MessageDto message, CancellationToken cancellationToken)
    {
        foreach (var connection in connections.Of(audience.TenantId))
            connection.Subscriptions.Offer(message);
        return Task.CompletedTask;
    }

    public Task StatusAsync(ConversationAudience audience, StatusDto status, CancellationToken cancellationToken) =>
        ShowAsync(audience, subscription => new PushedStatusFrame(subscription.Thread, status.ConversationId, status.Status, status.Assignee));

    public Task TypingAsync(ConversationAudience audience, AuthorDto author, CancellationToken cancellationToken) =>
        ShowAsync(audience, subscription => new PushedTypingFrame(subscription.Thread, audience.ConversationId, author));

    /// <summary>Partners know themselves what their customers have read.</summary>
    public Task ReadAsync(ConversationAudience audience, long sequence, CancellationToken cancellationToken) => Task.CompletedTask;

    private Task ShowAsync(ConversationAudience audience, Func<Subscription, ServerFrame> frame)
    {
        foreach (var connection in connections.Of(audience.TenantId))
        {
            if (connection.Subscriptions.Find(audience.ConversationId) is { } subscription)
                connection.Show(frame(subscription));
        }

        return Task.CompletedTask;
    }
}
