using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerTicketAppService(IPartnerQueries queries) : IPartnerTicketAppService
{
    public async Task<CursorPage<TicketDto>> ListAsync(CursorRequest page, TicketStatus? status, CancellationToken cancellationToken) =>
        (await queries.ListTicketsAsync(page.Check(), status, cancellationToken)).ToPage(page.Limit, ticket => ticket.Id);
}
