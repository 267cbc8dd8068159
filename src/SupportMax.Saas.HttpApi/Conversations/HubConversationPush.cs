using Microsoft.AspNetCore.SignalR;

namespace SupportMax.Saas.Conversations;

/// <summary>Shows what happens over the two hubs.</summary>
internal sealed class HubConversationPush(IHubContext<ChatHub, IConversationClient> chat, IHubContext<DeskHub, IConversationClient> desk) : IConversationPush
{
    public Task MessageAsync(ConversationAudience audience, MessageDto message, CancellationToken cancellationToken) =>
        ToAllAsync(audience, client => client.MessageAsync(message));

    public Task StatusAsync(ConversationAudience audience, StatusDto status, CancellationToken cancellationToken) =>
        ToAllAsync(audience, client => client.StatusAsync(status));

    public Task TypingAsync(ConversationAudience audience, AuthorDto author, CancellationToken cancellationToken)
    {
        var typing = new TypingDto(audience.ConversationId, author);
        return author.Kind == AuthorKind.Visitor ? Staff(audience).TypingAsync(typing) : Visitor(audience).TypingAsync(typing);
    }

    public Task ReadAsync(ConversationAudience audience, long sequence, CancellationToken cancellationToken) =>
        Staff(audience).ReadAsync(new ReadDto(audience.ConversationId, sequence));

    private Task ToAllAsync(ConversationAudience audience, Func<IConversationClient, Task> tell) =>
        Task.WhenAll(tell(Visitor(audience)), tell(Staff(audience)));

    private IConversationClient Visitor(ConversationAudience audience) => chat.Clients.Group(HubGroups.Visitor(audience.TenantId, audience.VisitorId));

    private IConversationClient Staff(ConversationAudience audience) => desk.Clients.Group(HubGroups.Staff(audience.TenantId));
}
