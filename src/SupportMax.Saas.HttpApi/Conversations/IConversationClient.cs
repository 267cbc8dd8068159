using Microsoft.AspNetCore.SignalR;

namespace SupportMax.Saas.Conversations;

/// <summary>What the server tells those who watch; the names are the wire's.</summary>
internal interface IConversationClient
{
    [HubMethodName("message")]
    Task MessageAsync(MessageDto message);

    [HubMethodName("status")]
    Task StatusAsync(StatusDto status);

    [HubMethodName("typing")]
    Task TypingAsync(TypingDto typing);

    [HubMethodName("read")]
    Task ReadAsync(ReadDto read);
}

internal sealed record TypingDto(Guid ConversationId, AuthorDto Author);

internal sealed record ReadDto(Guid ConversationId, long Sequence);
