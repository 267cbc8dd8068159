using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Partners;

/// <summary><c>/api/v1/tickets</c>.</summary>
internal static class TicketApi
{
    public static void MapTicketApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/tickets").RequireScope(PartnerScopes.Tickets);
        group.MapGet("", ([AsParameters] CursorQuery page, string? status, IPartnerTicketAppService service, CancellationToken token) =>
            service.ListAsync(page.ToRequest(), WireEnum.Parse<TicketStatus>(status, nameof(status)), token)).WithSummary("The tenant's tickets, the newest first");
        group.MapGet("/{id:guid}", (Guid id, ITicketAppService service, CancellationToken token) => service.GetAsync(id, token)).WithSummary("One ticket");
    }
}
