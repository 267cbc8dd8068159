using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Tickets;

internal sealed class TicketAppService(ITicketQueries queries) : ITicketAppService
{
    public Task<PagedResult<TicketDto>> ListAsync(TicketFilter filter, CancellationToken cancellationToken)
    {
        filter.Page.Check([.. ITicketQueries.SortColumns]);
        return queries.ListAsync(filter, cancellationToken);
    }

    public async Task<TicketDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await queries.FindAsync(id, cancellationToken) ?? throw new BusinessException(TicketErrorCodes.NotFound, ErrorKind.NotFound);
}
