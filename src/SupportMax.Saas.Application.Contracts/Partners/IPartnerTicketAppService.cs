using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Partners;

/// <summary>The tenant's tickets, for partners' clients.</summary>
public interface IPartnerTicketAppService
{
    /// <summary>Tickets, the newest first.</summary>
    Task<CursorPage<TicketDto>> ListAsync(CursorRequest page, TicketStatus? status, CancellationToken cancellationToken);
}
