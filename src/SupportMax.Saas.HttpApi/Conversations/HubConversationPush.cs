using Microsoft.AspNetCore.SignalR;

namespace SupportMax.Saas.Conversations;

/// <summary>Shows what happens over the two hubs; the event names are the wire's.</summary>
internal sealed class HubConversationPush(IHubContext<ChatHub> chat, IHubContext<DeskHub> desk) : IConversationPush
{
    public Task MessageAsync(ConversationAudience audience, MessageDto message, CancellationToken cancellationToken) =>
        ToAllAsync(audience, "message", message, cancellationToken);

    public Task StatusAsync(ConversationAudience audience, StatusDto status, CancellationToken cancellationToken) =>
        ToAllAsync(audience, "status", status, cancellationToken);

    public Task TypingAsync(ConversationAudience audience, AuthorDto author, CancellationToken cancellationToken) =>
        (author.Kind == AuthorKind.Visitor ? Staff(audience) : Visitor(audience)).SendAsync("typing", new TypingDto(audience.ConversationId, author), cancellationToken);

    public Task ReadAsync(ConversationAudience audience, long sequence, CancellationToken cancellationToken) =>
        Staff(audience).SendAsync("read", new ReadDto(audience.ConversationId, sequence), cancellationToken);

    private Task ToAllAsync(ConversationAudience audience, string name, object argument, CancellationToken cancellationToken) =>
        Task.WhenAll(Visitor(audience).SendAsync(name, argument, cancellationToken), Staff(audience).SendAsync(name, argument, cancellationToken));

    private IClientProxy Visitor(ConversationAudience audience) => chat.Clients.Group(HubGroups.Visitor(audience.TenantId, audience.VisitorId));

    private IClientProxy Staff(ConversationAudience audience) => desk.Clients.Group(HubGroups.Staff(audience.TenantId));

    private sealed record TypingDto(Guid ConversationId, AuthorDto Author);

    private sealed record ReadDto(Guid ConversationId, long Sequence);
}
