using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Tickets;

/// <summary>The tenant's tickets.</summary>
internal static class TicketEndpoints
{
    public static void MapTickets(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/tickets").WithTags("Tickets").RequirePermission(SupportMaxPermissions.Tickets);
        group.MapGet("", ListAsync);
        group.MapGet("/{id:guid}", GetAsync);
    }

    private static Task<PagedResult<TicketDto>> ListAsync(
        [AsParameters] PageQuery page, string? status, Guid? conversationId, ITicketAppService tickets, CancellationToken cancellationToken) =>
        tickets.ListAsync(new TicketFilter(page.ToRequest(), WireEnum.Parse<TicketStatus>(status, nameof(status)), conversationId), cancellationToken);

    private static Task<TicketDto> GetAsync(Guid id, ITicketAppService tickets, CancellationToken cancellationToken) => tickets.GetAsync(id, cancellationToken);
}
