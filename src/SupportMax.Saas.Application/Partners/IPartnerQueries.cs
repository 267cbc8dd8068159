using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Partners;

/// <summary>Reads for partners, newest first, one entry more than the limit where there is one.</summary>
public interface IPartnerQueries
{
    /// <summary>Conversations.</summary>
    Task<IReadOnlyList<PartnerConversationDto>> ListConversationsAsync(CursorRequest page, ConversationStatus? status, CancellationToken cancellationToken);

    /// <summary>A conversation, or null.</summary>
    Task<PartnerConversationDto?> FindConversationAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>How it stands with conversations.</summary>
    Task<IReadOnlyList<WatchedConversation>> ListStatesAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Contacts; with an external id, the one that has it.</summary>
    Task<IReadOnlyList<ContactDto>> ListContactsAsync(CursorRequest page, string? externalId, CancellationToken cancellationToken);

    /// <summary>Tickets.</summary>
    Task<IReadOnlyList<TicketDto>> ListTicketsAsync(CursorRequest page, TicketStatus? status, CancellationToken cancellationToken);
}
